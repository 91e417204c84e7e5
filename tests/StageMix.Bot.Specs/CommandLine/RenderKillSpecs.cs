using System.Globalization;
using System.Text.Json;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring;

namespace StageMix.Bot.Specs.CommandLine;

/// <summary>
/// The program is killed (kill -9) while it renders, and started again. Two kills in each run of the specs; more of them
/// with <c>STAGEMIX_KILLS=50</c>.
/// </summary>
public sealed class RenderKillSpecs(SmallMedia media) : IDisposable
{
    private readonly Desk _desk = new(media);

    private static int Kills =>
        int.TryParse(
            Environment.GetEnvironmentVariable("STAGEMIX_KILLS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var kills
        )
            ? kills
            : 2;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Killed_at_any_moment_and_started_again_the_mix_is_whole()
    {
        string[] mix =
        [
            .. _desk.Mix("song.wav", "a.mp4", "b.mkv"),
            .. (string[])["--style", "fixed", "--size", "1280x720", "--sound", "crowd"],
        ];
        for (var kill = 1; kill <= Kills; kill++)
        {
            // each time a little more stands in the workspace
            var segments = 1 + (kill % 4);
            var script = $"""
                rm -rf "$DESK/out/"* "$DESK/work/rendering"
                "$@" >/dev/null 2>&1 & bot=$!
                until [ "$(ls "$DESK/work/rendering/"*.mp4 2>/dev/null | wc -l)" -ge {segments} ] || ! kill -0 $bot 2>/dev/null; do sleep 0.02; done
                kill -9 $bot; wait $bot 2>/dev/null
                [ ! -e "$DESK/out/mix.mp4" ] || exit 98
                "$@"
                """;
            var ending = await _desk.ShellAsync(script, mix);

            ending.ExitCode.ShouldBe(0, string.Join('\n', ending.Said));
            var frames = JsonDocument.Parse(ending.Output).RootElement.GetProperty("frames").GetInt64();
            var video = await MediaAcquirer.InspectAsync(
                new MediaSource(_desk.At("out/mix.mp4")),
                TestContext.Current.CancellationToken
            );
            var picture = video.Picture!;
            picture.Extent.Start.Seconds.ShouldBe(0);
            picture.Extent.Duration.Seconds.ShouldBe(picture.Rate.TimeOf(frames).Seconds, 0.001);
        }
    }
}

using System.Globalization;
using StageMix.Bot.Specs.CommandLine;

namespace StageMix.Bot.Specs.Talking;

/// <summary>
/// Fifty commands at once while a render uses all cores, and nothing else. How fast they were answered is printed. More
/// bursts: <c>STAGEMIX_BURSTS=3</c>.
/// </summary>
[Collection(nameof(Alone))]
public sealed class BurstSpecs(SmallMedia media)
{
    private const int AtOnce = 50;
    private static readonly int _bursts = int.TryParse(
        Environment.GetEnvironmentVariable("STAGEMIX_BURSTS"),
        CultureInfo.InvariantCulture,
        out var n
    )
        ? n
        : 1;
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(2.5);

    [Fact]
    public async Task Fifty_commands_at_once_are_each_answered_in_time_while_a_mix_is_rendered()
    {
        await MakeLargeMediaAsync();
        await using var web = await MediaServer.StartAsync(media.Folder);
        await using var server = await FanServer.OpenAsync([
            .. web.Allowing,
            ("Limits__ActiveAPerson", "1000"),
            ("Limits__ActiveAGuild", "1000"),
        ]);
        await AskAsync(server.Join(), web, "large1.mp4", "large2.mp4");
        var moderator = server.JoinModerator();
        var card = await server.SeeVerdictsAsync();
        await moderator.PressAsync(card, "Start now");
        await server.SeeAsync("Rendering the video");

        var delays = new List<TimeSpan>();
        for (var burst = 0; burst < _bursts; burst++)
        {
            var asked = await Task.WhenAll(
                Enumerable.Range(0, AtOnce).Select(i => Task.Run(() => DoAsync(server.Join(), card, web, i)))
            );
            delays.AddRange(asked.Select(shown => shown.Answer.Delay!.Value));
        }

        server.Channel.ShouldNotContain(
            message => message.Text.Contains("is ready", StringComparison.Ordinal),
            "or no render was under way"
        );
        delays.Sort();
        TestContext.Current.TestOutputHelper!.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{delays.Count} commands, {AtOnce} at once: first answer after {At(0.5):0.000} s (median), {At(0.99):0.000} s (99 %), {At(1):0.000} s (last)"
            )
        );
        delays[^1].ShouldBeLessThan(_longest);

        double At(double share) => delays[(int)Math.Ceiling(share * delays.Count) - 1].TotalSeconds;
    }

    private static Task<Shown> DoAsync(Fan fan, ShownMessage card, MediaServer web, int number) =>
        (number % 5) switch
        {
            0 => AskAsync(fan, web, "a.mp4", $"b.mkv?{number}-{fan.Id}"),
            1 => fan.UseAsync("mixes queue"),
            2 => fan.UseAsync("mixes help"),
            3 => fan.PressAsync(card, "Notify me"),
            _ => fan.UseAsync("stagemix"),
        };

    private static Task<Shown> AskAsync(Fan fan, MediaServer web, params string[] stages) =>
        fan.UseAsync(
            "stagemix",
            (
                "song",
                web.Link(stages[0].StartsWith("large", StringComparison.Ordinal) ? "files/large.wav" : "files/song.wav")
            ),
            ("stages", string.Join(' ', stages.Select(stage => web.Link($"files/{stage}"))))
        );

    private async Task MakeLargeMediaAsync()
    {
        var seconds = 50 * _bursts;
        var song = $"anoisesrc=color=pink:seed=5:duration={seconds}:sample_rate=48000";
        await media.MakeAsync("large.wav", "-f", "lavfi", "-i", song);
        foreach (var (name, picture) in new[] { ("large1.mp4", "testsrc2"), ("large2.mp4", "testsrc") })
        {
            await media.MakeAsync(
                name,
                [
                    .. (string[])["-f", "lavfi", "-i", $"{picture}=size=1280x720:rate=30", "-i", media.At("large.wav")],
                    .. (string[])["-shortest", "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac"],
                ]
            );
        }
    }
}

using System.Text.Json;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Bot.Specs.CommandLine;

/// <summary>Any name that a file can have is only a name: never an option, a protocol, a pattern or a quote.</summary>
public sealed class FileNameSpecs(SmallMedia media) : IDisposable
{
    private static readonly string[] _names =
    [
        "-vf.mp4",
        "@response.mp4",
        "concat:x.mp4",
        "with space.mp4",
        "it's \"quoted\".mp4",
        "100%d %05d.mp4",
        "back\\slash.mp4",
        "new\nline.mp4",
        "무대 영상 🎤.mp4",
        $"{new string('x', 196)}.mp4",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix it's \"100%\" \\ 무대:\n");

    public void Dispose() => _folder.Delete(recursive: true);

    private string At(string name) => Path.Combine(_folder.FullName, name);

    [Fact]
    public async Task Stages_song_results_and_workspace_may_have_any_name()
    {
        foreach (var (i, name) in _names.Index())
        {
            // each a file of its own: the same one would be used once
            await media.MakeAsync(At(name), "-i", media.At("a.mp4"), "-c", "copy", "-metadata", $"comment={i}");
        }

        File.Copy(media.At("song.wav"), At("-song '%d'.wav"));
        var mix = await RunAsync(
            ["plan", "--song", "-song '%d'.wav", .. _names.SelectMany(name => new[] { "--stage", name })],
            ["--style", "fixed", "--out", "-the \"mix\": 100%d.mp4", "--work", "-work '%d'", "--json"]
        );

        using var json = JsonDocument.Parse(mix.Output);
        var stages = json.RootElement.GetProperty("stages").EnumerateArray().ToList();
        stages.Select(stage => stage.GetProperty("source").GetString()).ShouldBe(_names);
        // all are one performance: each was read, and the first is used
        stages[0].GetProperty("accepted").GetBoolean().ShouldBeTrue();
        stages
            .Skip(1)
            .ShouldAllBe(stage => stage.GetProperty("reason").GetString() == "it is the same performance as stage 1");
        await RunAsync(["render", "-the \"mix\": 100%d.otio", "--out", "-again #1.mp4"]);
        var video = await Ffprobe.ProbeAsync(At("-again #1.mp4"), TestContext.Current.CancellationToken);
        // chapters are a stream of text
        video.Streams.Select(stream => stream.CodecType).ShouldBe(["video", "audio", "data"]);
    }

    private async Task<Ending> RunAsync(params string[][] arguments)
    {
        using var desk = new Desk(media);
        var here = $"cd \"$HERE\"; Storage__DataDirectory=data \"$@\"";
        var ending = await desk.ShellAsync(
            here,
            [.. arguments.SelectMany(part => part)],
            "env",
            $"HERE={_folder.FullName}"
        );
        ending.ExitCode.ShouldBe(0, string.Join('\n', ending.Said));
        return ending;
    }
}

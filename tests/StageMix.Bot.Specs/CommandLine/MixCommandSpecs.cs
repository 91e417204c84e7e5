using System.Text.Json;
using StageMix.Showcase;

namespace StageMix.Bot.Specs.CommandLine;

public sealed class MixCommandSpecs : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-mix-");

    private string At(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_second_run_analyses_nothing_again_and_another_seed_plans_anew()
    {
        var request = new ShowRequest
        {
            Hardness = ShowHardness.Plain,
            Stages = 3,
            Seconds = 24,
            Width = 320,
            Height = 180,
        };
        var show = await ShowMaker.MakeAsync(request, At("show"), null, TestContext.Current.CancellationToken);
        string[] arguments =
        [
            "mix",
            "--song",
            show.SongPath,
            .. show.StagePaths.SelectMany(path => new[] { "--stage", path }),
            "--out",
            At("mix.mp4"),
            "--work",
            At("work"),
            "--style",
            "classic",
            "--json",
        ];

        var first = await BotProcess.RunAsync(arguments);
        var second = await BotProcess.RunAsync(arguments);
        var reseeded = await BotProcess.RunAsync([.. arguments, "--seed", "2"]);

        Clips(second.Output).ShouldBe(Clips(first.Output));
        (Clips(reseeded.Output) == Clips(first.Output)).ShouldBeFalse();
        foreach (var room in (string[])["acquiring", "aligning", "detecting"])
        {
            Reused(first.Said, room).ShouldBeFalse(room);
            Reused(second.Said, room).ShouldBeTrue(room);
            Reused(reseeded.Said, room).ShouldBeTrue(room);
        }

        Reused(second.Said, "rendering").ShouldBeTrue();
        File.Exists(At("mix.lanes.png")).ShouldBeTrue();
        using var json = JsonDocument.Parse(first.Output);
        json.RootElement.GetProperty("video").GetString().ShouldBe(At("mix.mp4"));
        json.RootElement.GetProperty("stages").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task Wrong_usage_exits_2_and_a_missing_file_1_with_nothing_on_stdout()
    {
        (await BotProcess.ExitCodeAsync("mix", "--style", "wild")).ShouldBe((2, ""));
        (await BotProcess.ExitCodeAsync("mix", "--song", "a", "--stage", "b", "--pin", "9@1-2")).ShouldBe((2, ""));
        (await BotProcess.ExitCodeAsync("plan", "--song", At("no.wav"), "--stage", At("no.mp4"), "--json")).ShouldBe(
            (1, "")
        );
    }

    private static string Clips(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("clips").GetRawText();
    }

    private static bool Reused(IEnumerable<string> said, string room) =>
        said.Any(line =>
            line.StartsWith(room, StringComparison.Ordinal)
            && line.Contains("nothing to do again", StringComparison.Ordinal)
        );
}

using System.Text.Json;
using StageMix.Showcase;

namespace StageMix.Bot.Specs.CommandLine;

public sealed class PlotSpecs : IDisposable
{
    private static readonly byte[] _png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-plot-");

    private string At(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Align_and_shots_leave_a_picture_and_print_nothing_but_the_result()
    {
        var request = new ShowRequest
        {
            Stages = 1,
            Seconds = 24,
            Width = 320,
            Height = 180,
        };
        var show = await ShowMaker.MakeAsync(request, At("show"), null, TestContext.Current.CancellationToken);

        string[] align = ["align", "--song", show.SongPath, "--stage", show.StagePaths[0], "--plot", At("align.png")];
        var (aligned, _) = await BotProcess.RunAsync([.. align, "--json"]);
        var (shots, _) = await BotProcess.RunAsync("shots", show.StagePaths[0], "--plot", At("shots.png"), "--json");

        PropertyOf(aligned, "accepted").GetBoolean().ShouldBeTrue();
        PropertyOf(shots, "cuts").ValueKind.ShouldBe(JsonValueKind.Array);
        ShouldBePng("align.png");
        ShouldBePng("shots.png");
        _folder.GetFiles().Length.ShouldBe(2, "nothing half-written lies beside them");
    }

    [Fact]
    public async Task A_picture_that_is_no_PNG_is_wrong_usage_and_one_without_a_folder_cannot_be_made()
    {
        (await BotProcess.ExitCodeAsync("shots", "a.mp4", "--plot", "shots.jpg")).ShouldBe((2, ""));
        (await BotProcess.ExitCodeAsync("align", "--song", "a", "--stage", "b", "--plot", "")).ShouldBe((2, ""));
        (await BotProcess.ExitCodeAsync("shots", "a.mp4", "--plot", At("none/shots.png"), "--json")).ShouldBe((1, ""));
    }

    private static JsonElement PropertyOf(string json, string name)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty(name).Clone();
    }

    private void ShouldBePng(string name) =>
        File.ReadAllBytes(At(name)).AsSpan(0, 8).SequenceEqual(_png).ShouldBeTrue(name);
}

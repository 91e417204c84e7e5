using StageMix.Pipeline.Specs.Showcase;

namespace StageMix.Pipeline.Specs.Aligning;

public sealed class AlignmentEvidenceSpecs(OneShow one) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-evidence-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_stage_tells_what_it_was_judged_by_on_its_own_clock()
    {
        var stop = TestContext.Current.CancellationToken;
        var request = new MixRequest(
            new MediaSource(one.Show.SongPath),
            [.. one.Show.StagePaths.Select(path => new MediaSource(path))]
        );
        var workspace = new Workspace(_folder.FullName);
        var aligned = await Listening.AlignAsync(request, workspace, stop);

        var (stage, truth) = (aligned.Stages[0], one.Show.Truth.Stages[0]);
        stage.Evidence.Delays.Count.ShouldBeGreaterThan(25, "a window each half of a second");
        foreach (var delay in stage.Evidence.Delays.Where(delay => delay.Strength >= stage.Evidence.LeastStrength))
        {
            var range = truth.Alignment.Single(range => range.SongStart <= delay.Song && delay.Song < range.SongEnd);
            delay.Seconds.ShouldBe((range.StageStart - range.SongStart).Seconds, 0.001, $"at {delay.Song}");
        }
    }
}

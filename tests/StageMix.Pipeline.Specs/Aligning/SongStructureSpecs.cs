using System.Text.Json;
using StageMix.Pipeline.Aligning;
using StageMix.Pipeline.Specs.Aligning.Structures;
using StageMix.Showcase;

namespace StageMix.Pipeline.Specs.Aligning;

public sealed class SongStructureSpecs : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-structure-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(401)]
    [InlineData(407)]
    [InlineData(416)]
    public async Task A_songs_tempo_beats_bars_and_sections_are_as_the_truth_says(long seed)
    {
        var (truth, song) = await FindAsync(seed);

        song.Tempo.ShouldBe(truth.Tempo, 0.005 * truth.Tempo);
        double[] beats = [.. truth.Beats.Select(time => time.Seconds)];
        BeatHits.F(beats, [.. song.Beats.Select(time => time.Seconds)]).ShouldBeGreaterThan(0.9);
        double[] bars = [.. beats.Where((_, beat) => beat % 4 == 0)];
        BeatHits.F(bars, [.. song.Downbeats.Select(time => time.Seconds)]).ShouldBeGreaterThan(0.9);
        var bar = 240 / truth.Tempo;
        double[] starts = [.. truth.Sections.Select(section => section.Start.Seconds)];
        double[] found = [.. song.Sections.Select(section => section.Song.Start.Seconds)];
        BeatHits.F(starts, found, bar).ShouldBeGreaterThan(0.7);
    }

    [Fact]
    public async Task The_structure_is_kept_and_read_back_as_it_was()
    {
        var workspace = new Workspace(Path.Combine(_folder.FullName, "workspace"));
        var (_, first) = await FindAsync(402, workspace);
        var (_, again) = await FindAsync(402, workspace);

        workspace.Tally.Of("aligning").ShouldBe((1, 1));
        JsonSerializer.Serialize(again).ShouldBe(JsonSerializer.Serialize(first));
    }

    /// <summary>Through the rooms' doors, without stages.</summary>
    private async Task<(SongTruth Truth, SongStructure Found)> FindAsync(long seed, Workspace? workspace = null)
    {
        var request = new ShowRequest
        {
            Seed = seed,
            Stages = 1,
            Seconds = 48,
            Pictures = false,
        };
        var show = await ShowMaker.MakeAsync(request, _folder.FullName, null, Stop);
        workspace ??= new Workspace(Path.Combine(_folder.FullName, "workspace"));
        var mix = new MixRequest(new MediaSource(show.SongPath), []);
        var aligned = await Listening.AlignAsync(mix, workspace, Stop);
        return (show.Truth.Song, aligned.Song);
    }
}

using StageMix.Pipeline.Aligning;
using StageMix.Showcase;
using StageMix.Timeline;

namespace StageMix.Pipeline.Specs.Aligning;

public sealed class StageAlignerSpecs : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-align-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_stage_is_found_to_the_millisecond_a_cut_verse_is_left_out_and_another_song_is_refused()
    {
        var stop = TestContext.Current.CancellationToken;
        var request = new ShowRequest
        {
            Hardness = ShowHardness.Plain,
            Seed = 21,
            Stages = 3,
            Seconds = 60,
            Width = 160,
            Height = 90,
            StageRequests =
            [
                new StageRequest { TalkSeconds = 9, CutVerse = false },
                new StageRequest { CutVerse = true },
                new StageRequest { Played = Played.OtherSong },
            ],
        };
        var show = await ShowMaker.MakeAsync(request, _folder.FullName, null, stop);
        var workspace = new Workspace(Path.Combine(_folder.FullName, "workspace"));
        var mix = new MixRequest(
            new MediaSource(show.SongPath),
            show.StagePaths.Select(path => new MediaSource(path)).ToList()
        );
        var aligned = await Listening.AlignAsync(mix, workspace, stop);

        aligned.Stages.Select(stage => stage.Accepted).ShouldBe([true, true, false]);
        aligned.Stages[2].Remark.ShouldNotBeNull();
        ShouldTellTheTruth(aligned.Stages[0], show.Truth.Stages[0], leastSeconds: 50);
        ShouldTellTheTruth(aligned.Stages[1], show.Truth.Stages[1], leastSeconds: 40);
    }

    private static void ShouldTellTheTruth(AlignedStage stage, StageTruth truth, double leastSeconds)
    {
        var held = 0.0;
        foreach (var segment in stage.Segments)
        {
            for (var time = segment.Song.Start; time < segment.Song.End; time += Timestamp.FromSeconds(0.1))
            {
                var right = truth.Alignment.FirstOrDefault(range => range.SongStart <= time && time < range.SongEnd);
                right.ShouldNotBeNull($"the stage does not hold {time}");
                var wanted = right.StageStart + (time - right.SongStart);
                Math.Abs((segment.StageTimeAt(time) - wanted).Seconds).ShouldBeLessThan(0.001, $"at {time}");
                held += 0.1;
            }
        }

        held.ShouldBeGreaterThan(leastSeconds);
    }
}

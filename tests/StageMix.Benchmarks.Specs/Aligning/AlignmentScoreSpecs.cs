using StageMix.Benchmarks.Aligning;
using StageMix.Pipeline.Aligning;
using StageMix.Showcase;
using StageMix.Timeline;
using static StageMix.Benchmarks.Specs.Made;

namespace StageMix.Benchmarks.Specs.Aligning;

public sealed class AlignmentScoreSpecs
{
    /// <summary>A stage that holds 10 to 50 s and 60 to 90 s of the song.</summary>
    private static readonly StageTruth _stage = Stage with
    {
        Alignment =
        [
            new AlignedRange(Seconds(10), Seconds(50), Seconds(5), 1.0001),
            new AlignedRange(Seconds(60), Seconds(90), Seconds(45.004), 1),
        ],
    };

    [Fact]
    public void The_truth_itself_is_within_the_bars()
    {
        var score = Score(Segment(10, 50, 5, 1.0001), Segment(60, 90, 45.004));

        (score.Median, score.Percentile95, score.Missed, score.Invented).ShouldBe((0, 0, 0, 0));
        // a beat at each end of each range counts for nothing
        score.Held.ShouldBe(68, 0.2);
        score.Meets(AlignmentBar.Wanted).ShouldBeTrue();
    }

    [Fact]
    public void Drift_that_is_not_followed_is_an_error_that_grows()
    {
        var score = Score(Segment(10, 50, 5), Segment(60, 90, 45.004));

        // 40 s at 100 ppm end 4 ms late; 30 s of 70 are right
        score.Percentile95.ShouldBe(4 - (0.05 * 70 * 0.1), 0.02);
        score.Meets(AlignmentBar.Wanted).ShouldBeTrue();
    }

    [Fact]
    public void What_lies_within_a_beat_of_an_edge_is_neither_missed_nor_invented()
    {
        var score = Score(Segment(10.4, 50.4, 5.4, 1.0001), Segment(60, 89.6, 45.004));

        (score.Missed, score.Invented).ShouldBe((0, 0));
    }

    [Fact]
    public void Song_time_that_is_not_found_is_missed_and_found_without_being_held_is_invented()
    {
        var score = Score(Segment(10, 55, 5, 1.0001));

        score.Missed.ShouldBe(29, 0.11);
        score.Invented.ShouldBe(4.5, 0.11);
        score.Meets(AlignmentBar.Right).ShouldBeFalse();
    }

    [Fact]
    public void A_refused_stage_of_the_song_is_wrong_and_a_refused_stranger_is_right()
    {
        var refused = new FoundAlignment("any", Accepted: false, []);

        AlignmentScore.Of(_stage, Song, refused).Meets(AlignmentBar.Right).ShouldBeFalse();
        AlignmentScore.Of(Stage, Song, refused).Meets(AlignmentBar.Right).ShouldBeTrue();
        AlignmentScore.Of(Stage, Song, refused with { Accepted = true }).Meets(AlignmentBar.Right).ShouldBeFalse();
    }

    private static AlignmentScore Score(params AlignmentSegment[] segments) =>
        AlignmentScore.Of(_stage, Song, new FoundAlignment("any", Accepted: true, segments));

    private static AlignmentSegment Segment(double start, double end, double stageStart, double rate = 1) =>
        new(new TimeRange(Seconds(start), Seconds(end)), Seconds(stageStart), rate, Confidence: 1);
}

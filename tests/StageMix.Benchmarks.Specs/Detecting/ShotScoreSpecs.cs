using StageMix.Benchmarks.Detecting;
using StageMix.Showcase;

namespace StageMix.Benchmarks.Specs.Detecting;

public sealed class ShotScoreSpecs
{
    [Fact]
    public void A_cut_a_frame_off_is_a_hit_and_two_frames_off_is_not()
    {
        var score = Score([100, 200], cuts: [101, 202]);

        (score.Hits, score.Elsewhere).ShouldBe((1, 1));
        score.F1.ShouldBe(0.5);
    }

    [Fact]
    public void One_true_cut_makes_one_hit_however_often_it_is_found()
    {
        var score = Score([100], cuts: [99, 100, 101]);

        score.Hits.ShouldBe(1);
        score.Precision.ShouldBe(1.0 / 3);
        score.Recall.ShouldBe(1);
    }

    [Fact]
    public void Neighbouring_cuts_are_paired_so_that_most_are_hits()
    {
        Score([100, 102], cuts: [101, 103]).Hits.ShouldBe(2);
        Score([100, 102], cuts: [99, 101]).Hits.ShouldBe(2);
    }

    [Fact]
    public void A_cut_inside_a_dissolve_is_neither_hit_nor_false_but_false_to_the_strict()
    {
        var score = Score([100], cuts: [100, 305]);

        score.F1.ShouldBe(1);
        score.StrictF1.ShouldBe(2.0 / 3);
        score.TransitionsFound.ShouldBe(0);
    }

    [Fact]
    public void A_dissolve_is_found_by_who_holds_half_of_it()
    {
        Score([], cuts: [], transitions: [new(290, 310)]).TransitionsFound.ShouldBe(1);
        Score([], cuts: [], transitions: [new(290, 309)]).TransitionsFound.ShouldBe(0);
    }

    [Fact]
    public void A_dissolve_found_where_there_is_none_is_invented()
    {
        var score = Score([], cuts: [], transitions: [new(300, 320), new(700, 712)]);

        (score.TransitionsFound, score.TransitionsInvented).ShouldBe((1, 1));
    }

    [Fact]
    public void False_cuts_are_told_apart_by_what_misled()
    {
        var score = Score([100], cuts: [400, 402, 505, 600]);

        (score.AtFlashes, score.AtWhips, score.Elsewhere).ShouldBe((2, 1, 1));
    }

    [Fact]
    public void Scores_add_up()
    {
        var sum = Score([100], cuts: [100]) + Score([100, 200], cuts: [400]);

        (sum.Cuts, sum.Hits, sum.AtFlashes).ShouldBe((3, 1, 1));
        sum.F1.ShouldBe(0.4);
    }

    /// <summary>A stage with those cuts, a dissolve from 300 to 320, a flash at 400 and a whip from 500 to 510.</summary>
    private static ShotScore Score(long[] truth, long[] cuts, FrameRange[]? transitions = null)
    {
        var stage = Made.Stage with
        {
            Cuts = truth,
            Transitions = [new TransitionTruth(TransitionKind.Dissolve, 300, 320, 310)],
            Flashes = [new Flash(400, 2)],
            Whips = [new FrameRange(500, 510)],
        };
        return ShotScore.Of(stage, new FoundShots("any", cuts, transitions ?? []));
    }
}

using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StageMix.Pipeline.Planning;
using StageMix.Timeline;
using static StageMix.Pipeline.Specs.Drawing.MadeMedia;

namespace StageMix.Pipeline.Specs.Planning;

/// <summary>What a person asks of a plan is kept to the frame.</summary>
public sealed class AskedPlanSpecs
{
    private static readonly Gen<(int Stage, TimeRange Song)> Part =
        from stage in Gen.Choose(1, 3)
        from start in Gen.Choose(0, 5500)
        from length in Gen.Choose(1, 1500)
        select (stage, Range(start / 100.0, Math.Min(60, (start + length) / 100.0)));

    [Property(MaxTest = 25)]
    public Property A_banned_stage_is_in_no_frame_that_the_ban_touches() =>
        Prop.ForAll(
            Part.ToArbitrary(),
            part =>
                Touched(MadePlans.Whole(3).With(new StageBan(part.Stage, part.Song)).Plan(), part.Song)
                    .ShouldAllBe(stage => stage != part.Stage)
        );

    [Property(MaxTest = 25)]
    public Property A_pinned_stage_is_in_every_frame_that_the_pin_touches() =>
        Prop.ForAll(
            Part.ToArbitrary(),
            part =>
                Touched(MadePlans.Whole(3).With(new StagePin(part.Stage, part.Song)).Plan(), part.Song)
                    .ShouldAllBe(stage => stage == part.Stage)
        );

    [Fact]
    public void Of_a_pin_and_a_ban_that_disagree_the_later_one_holds()
    {
        var (ban, pin) = (new StageBan(1, Range(0, 60)), new StagePin(1, Range(10, 16)));

        var shown = MadePlans.Whole(3).With(ban, pin).Plan().Stages();
        shown[(10 * 30)..(16 * 30)].ShouldAllBe(stage => stage == 1);
        shown[..(10 * 30)].Concat(shown[(16 * 30)..]).ShouldAllBe(stage => stage != 1);
        MadePlans.Whole(3).With(pin, ban).Plan().Stages().ShouldNotContain(1);
    }

    [Fact]
    public void A_stage_that_is_wanted_twice_as_much_is_seen_more_than_the_others()
    {
        var shown = MadePlans.Whole(3).With(new StageWeight(2, 4)).Plan().Stages();

        Count(2).ShouldBeGreaterThan(Count(1));
        Count(2).ShouldBeGreaterThan(Count(3));

        int Count(int stage) => shown.Count(one => one == stage);
    }

    [Fact]
    public void Where_nobody_holds_the_song_the_picture_before_goes_on_and_the_plan_says_so()
    {
        var plan = MadePlans.Input([Range(0, 20), Range(30, 60)], [Range(0, 22), Range(31, 60)]).Plan();

        plan.Stages()[(22 * 30)..(30 * 30)].ShouldAllBe(stage => stage == 2);
        plan.Timeline.Placed()
            .Where(placed => placed.FirstFrame < 30 * 30 && placed.FirstFrame + placed.Clip.Frames > 22 * 30)
            .ShouldAllBe(placed =>
                placed.Clip.Reason.Contains("where no stage holds the song", StringComparison.Ordinal)
            );
    }

    [Fact]
    public void A_picture_that_goes_on_is_never_a_banned_one()
    {
        var held = MadePlans.Input([Range(0, 20), Range(30, 60)], [Range(0, 22), Range(31, 60)]);

        var shown = held.With(new StageBan(2, Range(20, 30))).Plan().Stages();
        shown[(20 * 30)..(30 * 30)].ShouldAllBe(stage => stage == 1);
        Should.Throw<MixException>(() =>
            held.With(new StageBan(2, Range(20, 30)), new StageBan(1, Range(25, 26))).Plan()
        );
    }

    [Fact]
    public void A_mix_is_as_long_as_its_range_and_by_default_without_the_edges_that_nobody_holds()
    {
        var held = MadePlans.Input([Range(2, 50)], [Range(3, 48)]);

        Of(MixRange.Auto).ShouldBe(Range(2, 50));
        Of(MixRange.WholeSong).ShouldBe(Range(0, 60));
        Of(new MixRange(MixRangeKind.Given, Range(10, 20.5))).ShouldBe(Range(10, 20.5));

        TimeRange Of(MixRange range)
        {
            var plan = (held with { Request = held.Request with { Range = range } }).Plan();
            plan.Stages().Length.ShouldBe((int)MadePlans.Rate.FramesIn(plan.Timeline.MixEnd - plan.Timeline.MixStart));
            return new TimeRange(plan.Timeline.MixStart, plan.Timeline.MixEnd);
        }
    }

    [Fact]
    public void Another_seed_gives_another_plan_of_which_the_cost_is_near_and_the_same_one_the_same()
    {
        var plans = Enumerable.Range(1, 5).Select(Seeded).ToList();

        plans.Select(plan => string.Join(',', plan.Stages())).Distinct(StringComparer.Ordinal).Count().ShouldBe(5);
        (plans.Max(plan => plan.Cost) / plans.Min(plan => plan.Cost)).ShouldNotBeNull().ShouldBeLessThan(1.05);
        Seeded(3).Timeline.Clips.ShouldBe(plans[2].Timeline.Clips);

        static PlannedMix Seeded(int seed)
        {
            var whole = MadePlans.Whole(4);
            return (whole with { Request = whole.Request with { Seed = seed } }).Plan();
        }
    }

    [Fact]
    public void No_clip_is_shorter_than_the_shortest_where_stages_begin_and_end_at_different_times()
    {
        var plan = MadePlans.Input([Range(0, 59.8)], [Range(0.3, 60)], [Range(0.1, 59.9)]).Plan();

        plan.Timeline.Clips.ShouldAllBe(clip => clip.Frames >= 1.2 * 30);
    }

    /// <summary>The stages of the frames that are seen in that part of the song, if only for a moment.</summary>
    private static IEnumerable<int> Touched(PlannedMix plan, TimeRange song) =>
        plan.Stages()
            .Where(
                (_, frame) =>
                    plan.Timeline.SongTimeOf(frame) < song.End && plan.Timeline.SongTimeOf(frame + 1) > song.Start
            );
}

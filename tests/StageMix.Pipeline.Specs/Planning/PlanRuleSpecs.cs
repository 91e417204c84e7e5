using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StageMix.Pipeline.Planning;

namespace StageMix.Pipeline.Specs.Planning;

/// <summary>No plan breaks a rule. The rules are told here again, by themselves.</summary>
public sealed class PlanRuleSpecs
{
    private const int HalfSecond = 15;

    /// <summary>The same scenes each time: shares are sought by prices, which is no proof that every scene has them.</summary>
    private const string Scenes = "(2694630640525065246,13268787862000592125)";

    [Property(MaxTest = 25, Replay = Scenes)]
    public Property A_plan_covers_the_mix_without_gap_with_stages_that_hold_it() =>
        Prop.ForAll(
            MadeScenes.Any.ToArbitrary(),
            scene =>
            {
                var plan = Plan(scene);

                plan[0].Frame.ShouldBe(0);
                plan[^1].End.ShouldBe(scene.Frames);
                plan.Zip(plan.Skip(1)).ShouldAllBe(pair => pair.First.End == pair.Second.Frame);
                plan.ShouldAllBe(clip => clip.End > clip.Frame && clip.Stage.HeldUntil(clip.Frame) >= clip.End);
            }
        );

    [Property(MaxTest = 25, Replay = Scenes)]
    public Property Switches_are_on_a_cut_or_a_beat_outside_flashes_and_dissolves_and_away_from_other_cuts() =>
        Prop.ForAll(
            MadeScenes.Whole.ToArbitrary(),
            scene =>
            {
                foreach (var (gone, coming) in Switches(Plan(scene)))
                {
                    var at = coming.Frame;
                    (
                        scene.Beats.Contains(at) || gone.Stage.Cuts.Contains(at) || coming.Stage.Cuts.Contains(at)
                    ).ShouldBeTrue($"a switch at {at} is on nothing");
                    gone.Stage.Flashes.Concat(gone.Stage.Blends).ShouldAllBe(span => !span.Holds(at - 1));
                    coming.Stage.Flashes.Concat(coming.Stage.Blends).ShouldAllBe(span => !span.Holds(at));
                    gone.Stage.Cuts.ShouldAllBe(cut => cut >= at || cut < at - HalfSecond);
                    coming.Stage.Cuts.ShouldAllBe(cut => cut <= at || cut > at + HalfSecond);
                }
            }
        );

    [Property(MaxTest = 25, Replay = Scenes)]
    public Property No_stage_follows_itself_where_another_holds_the_time() =>
        Prop.ForAll(
            MadeScenes.Any.ToArbitrary(),
            scene =>
                Plan(scene)
                    .Zip(Plan(scene).Skip(1))
                    .All(pair =>
                        pair.First.Stage != pair.Second.Stage
                        || scene.HoldersOf(pair.Second.Frame).All(stage => stage == pair.Second.Stage)
                    )
        );

    [Property(MaxTest = 25, Replay = Scenes)]
    public Property Four_whole_stages_have_fair_shares_and_do_not_take_turns_twice() =>
        Prop.ForAll(
            MadeScenes.Whole.ToArbitrary(),
            scene =>
            {
                var plan = Plan(scene);

                // in a shorter one, 12 % are a clip or none
                foreach (var stage in scene.Frames > 60 * 30 ? scene.Stages : [])
                {
                    var shown = plan.Where(clip => clip.Stage == stage).Sum(clip => clip.End - clip.Frame);
                    ((double)shown / scene.Frames).ShouldBeGreaterThanOrEqualTo(0.12);
                }

                for (var i = 3; i < plan.Count; i++)
                {
                    (plan[i].Stage == plan[i - 2].Stage && plan[i - 1].Stage == plan[i - 3].Stage).ShouldBeFalse();
                }
            }
        );

    [Property(MaxTest = 25, Replay = Scenes)]
    public Property Each_stage_of_a_long_song_has_a_place_in_each_third() =>
        Prop.ForAll(
            MadeScenes.Whole.ToArbitrary(),
            scene =>
            {
                if (scene.Frames <= 120 * 30)
                {
                    return;
                }

                var plan = Plan(scene);
                for (var third = 0; third < 3; third++)
                {
                    var (from, end) = (third * scene.Frames / 3, (third + 1) * scene.Frames / 3);
                    scene.Stages.ShouldAllBe(stage =>
                        plan.Any(clip => clip.Stage == stage && clip.Frame < end && clip.End > from)
                    );
                }
            }
        );

    [Property(MaxTest = 10, Replay = Scenes)]
    public Property The_same_seed_gives_the_same_plan() =>
        Prop.ForAll(MadeScenes.Any.ToArbitrary(), scene => Plan(scene).SequenceEqual(Plan(scene)));

    private static List<Choice> Plan(Scene scene) =>
        Choices.Merged(new MatchStyle(new PlanningOptions()).Choose(scene, new SeededRandom(1)).Choices);

    private static IEnumerable<(Choice Gone, Choice Coming)> Switches(List<Choice> plan) => plan.Zip(plan.Skip(1));
}

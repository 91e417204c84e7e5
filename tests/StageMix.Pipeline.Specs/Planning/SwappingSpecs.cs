using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StageMix.Pipeline.Planning;
using StageMix.Timeline;

namespace StageMix.Pipeline.Specs.Planning;

public sealed class SwappingSpecs
{
    private const int Frames = 90;

    /// <summary>Stage 1 and 2 hold everything, stage 3 the first two thirds in two runs, each of a clip's length.</summary>
    private static readonly Scene _scene = new(FrameRate.Ntsc, Frames, [Stage(1, 90), Stage(2, 90), Stage(3, 30, 60)]);

    private static readonly IReadOnlyList<Choice> _choices =
    [
        new(_scene.Stages[0], 0, 30, "first"),
        new(_scene.Stages[1], 30, 60, "second"),
        new(_scene.Stages[0], 60, 90, "third"),
    ];

    [Fact]
    public void One_clip_shows_another_stage_and_the_others_stay_as_they_are()
    {
        var swapped = Swapping.Apply(_choices, [new ClipSwap(2, 3)], _scene);

        swapped
            .Select(choice => (choice.Stage.Index, choice.Frame, choice.End))
            .ShouldBe([(1, 0, 30), (3, 30, 60), (1, 60, 90)]);
        swapped[0].ShouldBe(_choices[0]);
        swapped[2].ShouldBe(_choices[2]);
        swapped[1].Reason.ShouldNotBe("second", StringComparer.Ordinal);
    }

    [Fact]
    public void A_clip_is_swapped_also_for_its_neighbours_stage_without_becoming_one_with_it()
    {
        var swapped = Swapping.Apply(_choices, [new ClipSwap(2, 1)], _scene);

        swapped.Select(choice => choice.Stage.Index).ShouldBe([1, 1, 1]);
    }

    [Fact]
    public void The_stages_that_hold_all_of_a_clip_can_take_it() =>
        _choices
            .Select(choice => Swapping.OthersThan(choice, _scene))
            .ShouldBe([
                [2, 3],
                [1, 3],
                [2],
            ]);

    [Property]
    public Property What_can_take_a_clip_is_taken_and_everything_else_is_refused() =>
        Prop.ForAll(
            Gen.Choose(-1, 5).Two().ToArbitrary(),
            pair =>
            {
                var (clip, stage) = pair;
                var mayBe =
                    clip is >= 1 and <= 3
                    && (
                        _choices[clip - 1].Stage.Index == stage
                        || Swapping.OthersThan(_choices[clip - 1], _scene).Contains(stage)
                    );
                try
                {
                    Swapping.Apply(_choices, [new ClipSwap(clip, stage)], _scene);
                    return mayBe;
                }
                catch (MixException)
                {
                    return !mayBe;
                }
            }
        );

    /// <param name="ends">where its runs end, each beginning where the one before ends</param>
    private static StageView Stage(int index, params int[] ends) =>
        new(
            index,
            [.. Enumerable.Range(0, Frames).Select(frame => ends.FirstOrDefault(end => end > frame))],
            1,
            frame => FrameRate.Ntsc.TimeOf(frame)
        );
}

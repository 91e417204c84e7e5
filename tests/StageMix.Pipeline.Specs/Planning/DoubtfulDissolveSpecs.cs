using StageMix.Pipeline.Detecting;
using StageMix.Pipeline.Planning;

namespace StageMix.Pipeline.Specs.Planning;

public sealed class DoubtfulDissolveSpecs
{
    [Fact]
    public void No_switch_is_where_a_dissolve_is_only_likely()
    {
        var whole = MadePlans.Whole(3);
        var switches = Switches(whole.Plan());

        var elsewhere = Switches(MayDissolveAt(whole, switches).Plan());

        switches.ShouldNotBeEmpty();
        elsewhere.ShouldNotBeEmpty();
        elsewhere.ShouldAllBe(frame => !switches.Any(other => Math.Abs(other - frame) <= 8));
    }

    private static IReadOnlyList<long> Switches(PlannedMix plan) =>
        [.. plan.Timeline.Placed().Skip(1).Select(placed => placed.FirstFrame)];

    /// <summary>Each stage may go over into another shot in the half second around those frames.</summary>
    private static PlanInput MayDissolveAt(PlanInput input, IReadOnlyList<long> frames)
    {
        var rate = MadePlans.Rate;
        IReadOnlyList<Cut> doubtful =
        [
            .. frames.Select(frame => new Cut(frame, rate.TimeOf(frame), 0.2)
            {
                Kind = CutKind.Dissolve,
                Start = frame - 8,
                End = frame + 8,
            }),
        ];
        return input with
        {
            Shots = new DetectedShots([.. input.Shots.Stages.Select(stage => stage with { Doubtful = doubtful })]),
        };
    }
}

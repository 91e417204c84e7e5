using StageMix.Pipeline.Planning;
using StageMix.Showcase;
using StageMix.Timeline;

namespace StageMix.Benchmarks.Planning;

/// <summary>A switch of a plan, with what is true of both of its sides.</summary>
/// <param name="Song">the song time of the incoming stage's first frame</param>
/// <param name="Out">the outgoing stage, and its own time there</param>
/// <param name="In">the incoming stage, and its own time there</param>
internal sealed record PlannedSwitch(Timestamp Song, FrameRate Rate, Side Out, Side In)
{
    /// <summary>The switches of a plan, in order.</summary>
    public static IReadOnlyList<PlannedSwitch> Of(PlanInput input, MixTimeline timeline, ShowTruth truth)
    {
        var placed = timeline.Placed().ToList();
        return
        [
            .. placed
                .Zip(placed.Skip(1))
                .Select(pair =>
                {
                    var (before, after) = (pair.First.Clip, pair.Second.Clip);
                    var gone = timeline.Rate.TimeOf(before.Frames).Scale(before.Rate);
                    return new PlannedSwitch(
                        timeline.SongTimeOf(pair.Second.FirstFrame),
                        timeline.Rate,
                        Side.Of(input, truth, before.Media.Path, before.StageStart + gone),
                        Side.Of(input, truth, after.Media.Path, after.StageStart)
                    );
                }),
        ];
    }

    public double HeadJump =>
        Planning.HeadJump.Between(
            Out.Truth,
            Out.Truth.FrameRate.FramesIn(Out.Time - Rate.FrameDuration),
            In.Truth,
            In.Truth.FrameRate.FramesIn(In.Time)
        );
}

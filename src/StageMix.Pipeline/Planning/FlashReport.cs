using StageMix.Timeline;

namespace StageMix.Pipeline.Planning;

/// <summary>How much a mix flashes. Switching adds nothing: no switch is inside a flash, and clips are longer than flashes.</summary>
/// <param name="Count">flashes that are seen in the mix</param>
/// <param name="MostInASecond">the most of them that begin in any one second</param>
/// <param name="WorstAt">the time in the mix at which that second begins</param>
/// <remarks>More than three general flashes in a second may harm: https://www.w3.org/TR/WCAG22/#three-flashes-or-below-threshold</remarks>
public sealed record FlashReport(int Count, int MostInASecond, Timestamp WorstAt)
{
    private const int MostHarmless = 3;

    private static readonly Timestamp _second = Timestamp.FromSeconds(1);

    public bool MayHarm => MostInASecond > MostHarmless;

    internal static FlashReport Of(MixTimeline timeline, PlanInput input)
    {
        var times = timeline
            .Placed()
            .SelectMany(placed => SeenIn(placed.Clip, placed.FirstFrame, timeline.Rate, input))
            .Order()
            .ToList();
        var (most, at) = (0, Timestamp.Zero);
        for (int first = 0, last = 0; last < times.Count; last++)
        {
            while (times[last] - times[first] >= _second)
            {
                first++;
            }

            if (last - first + 1 > most)
            {
                (most, at) = (last - first + 1, times[first]);
            }
        }

        return new FlashReport(times.Count, most, at);
    }

    private static IEnumerable<Timestamp> SeenIn(Clip clip, long firstFrame, FrameRate rate, PlanInput input)
    {
        var stage = input.Media.Stages.First(stage => stage.File.Path == clip.Media.Path).Index;
        var end = clip.StageStart + rate.TimeOf(clip.Frames).Scale(clip.Rate);
        return input
            .Shots.Stages.Where(shots => shots.Index == stage)
            .SelectMany(shots => shots.Flashes)
            .Where(flash => flash.Time >= clip.StageStart && flash.Time < end)
            .Select(flash => rate.TimeOf(firstFrame) + (flash.Time - clip.StageStart).Scale(1 / clip.Rate));
    }
}

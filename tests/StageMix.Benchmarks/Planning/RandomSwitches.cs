using StageMix.Pipeline.Planning;
using StageMix.Showcase;
using StageMix.Timeline;

namespace StageMix.Benchmarks.Planning;

/// <summary>Switches at random song times between random stages: what is measured against.</summary>
internal static class RandomSwitches
{
    private const int Count = 2000;

    /// <summary>Its jumps alone mean something.</summary>
    public static PlanScore Score(PlanInput input, ShowTruth truth)
    {
        var random = new SeededRandom(1);
        var switches = new List<PlannedSwitch>();
        var stages = input.Aligned.Accepted.ToList();
        while (switches.Count < Count && stages.Count > 1)
        {
            var song = input.Media.Song.Duration.Scale(random.Unit());
            var (a, b) = (random.Below(stages.Count), random.Below(stages.Count));
            if (
                a != b
                && TimeAt(stages[a].Segments, song) is { } gone
                && TimeAt(stages[b].Segments, song) is { } coming
            )
            {
                var (from, to) = (PathOf(stages[a].Index), PathOf(stages[b].Index));
                switches.Add(
                    new PlannedSwitch(
                        song,
                        FrameRate.Ntsc,
                        Side.Of(input, truth, from, gone),
                        Side.Of(input, truth, to, coming)
                    )
                );
            }
        }

        return new PlanScore([.. switches.Select(one => one.HeadJump)], 0, 0, 0, 0, 0, 0, [], [], [], 0, [], null, 0);

        string PathOf(int stage) => input.Media.Stages[stage - 1].File.Path;
    }

    private static Timestamp? TimeAt(IReadOnlyList<Pipeline.Aligning.AlignmentSegment> segments, Timestamp song) =>
        segments.FirstOrDefault(segment => segment.Song.Contains(song))?.StageTimeAt(song);
}

using StageMix.Pipeline.Planning;
using StageMix.Showcase;
using StageMix.Timeline;

namespace StageMix.Benchmarks.Planning;

/// <summary>One plan against the truth.</summary>
/// <param name="Jumps">each switch's head jump</param>
/// <param name="OnPlace">switches within a frame of a stage's own cut, a beat or a whip pan, in truth</param>
/// <param name="OnFoundPlace">the same by the cuts and beats as they were found</param>
/// <param name="Repeats">switches from a stage to itself where another holds the time</param>
/// <param name="Unsettled">switches inside flashes, dissolves or fades as they were found</param>
/// <param name="TrulyUnsettled">the same in truth</param>
/// <param name="Doubles">switches with another cut within half a second</param>
/// <param name="Lengths">of all clips, in seconds</param>
/// <param name="ChorusLengths">of those whose middle is in a chorus, in truth</param>
/// <param name="VerseLengths">in a verse</param>
/// <param name="LeastShare">of an accepted stage</param>
/// <param name="Clips">each clip's stage, first frame and length</param>
/// <param name="Cost">by the style's own terms; none where it has no such</param>
/// <param name="Milliseconds">that planning took, analysis at hand</param>
internal sealed record PlanScore(
    IReadOnlyList<double> Jumps,
    int OnPlace,
    int OnFoundPlace,
    int Repeats,
    int Unsettled,
    int TrulyUnsettled,
    int Doubles,
    IReadOnlyList<double> Lengths,
    IReadOnlyList<double> ChorusLengths,
    IReadOnlyList<double> VerseLengths,
    double LeastShare,
    IReadOnlyList<(string Path, long Frame, long Frames)> Clips,
    double? Cost,
    double Milliseconds
)
{
    public static PlanScore Of(PlanInput input, PlannedMix plan, ShowTruth truth, double milliseconds)
    {
        var timeline = plan.Timeline;
        var switches = PlannedSwitch.Of(input, timeline, truth);
        var lengths = timeline
            .Placed()
            .Select(placed =>
                (
                    Section: SectionAt(truth, timeline.SongTimeOf(placed.FirstFrame + (placed.Clip.Frames / 2))),
                    Seconds: timeline.Rate.TimeOf(placed.Clip.Frames).Seconds
                )
            )
            .ToList();
        return new PlanScore(
            [.. switches.Select(one => one.HeadJump)],
            switches.Count(one => IsOnPlace(one, truth.Song.Beats, side => side.TrueCuts)),
            switches.Count(one => IsOnPlace(one, input.Aligned.Song.Beats, side => side.FoundCuts)),
            switches.Count(one => one.Out.Shots.Index == one.In.Shots.Index && OthersHold(input, one)),
            switches.Count(one => Either(one, (side, time) => side.IsUnsettled(time))),
            switches.Count(one => Either(one, (side, time) => side.IsTrulyUnsettled(time))),
            switches.Count(one =>
                one.Out.HasDouble(-1, one.Rate.FrameDuration) || one.In.HasDouble(1, one.Rate.FrameDuration)
            ),
            [.. lengths.Select(one => one.Seconds)],
            [.. lengths.Where(one => one.Section == "chorus").Select(one => one.Seconds)],
            [.. lengths.Where(one => one.Section == "verse").Select(one => one.Seconds)],
            LeastShareOf(input, timeline),
            [.. timeline.Placed().Select(placed => (placed.Clip.Media.Path, placed.FirstFrame, placed.Clip.Frames))],
            plan.Cost,
            milliseconds
        );
    }

    /// <summary>The share of its clips that another plan does not have.</summary>
    public double DiffersFrom(PlanScore other) => 1 - ((double)Clips.Count(other.Clips.Contains) / Clips.Count);

    private static string SectionAt(ShowTruth truth, Timestamp song) =>
        truth.Song.Sections.LastOrDefault(section => section.Start <= song)?.Name ?? "";

    private static bool IsOnPlace(
        PlannedSwitch one,
        IReadOnlyList<Timestamp> beats,
        Func<Side, IEnumerable<Timestamp>> cuts
    ) =>
        beats.Any(beat => Timestamp.Max(beat - one.Song, one.Song - beat) <= one.Rate.FrameDuration)
        || one.Out.IsOn(cuts(one.Out), one.Rate.FrameDuration)
        || one.In.IsOn(cuts(one.In), one.Rate.FrameDuration)
        || one.Out.IsInTrueWhip
        || one.In.IsInTrueWhip;

    private static bool OthersHold(PlanInput input, PlannedSwitch one) =>
        input.Aligned.Accepted.Any(stage =>
            stage.Index != one.In.Shots.Index && stage.Segments.Any(segment => segment.Song.Contains(one.Song))
        );

    private static bool Either(PlannedSwitch one, Func<Side, Timestamp, bool> isUnsettled) =>
        isUnsettled(one.Out, one.Out.Time - one.Rate.FrameDuration) || isUnsettled(one.In, one.In.Time);

    private static double LeastShareOf(PlanInput input, MixTimeline timeline) =>
        input.Aligned.Accepted.Min(stage =>
        {
            var path = input.Media.Stages[stage.Index - 1].File.Path;
            return (double)timeline.Clips.Where(clip => clip.Media.Path == path).Sum(clip => clip.Frames)
                / timeline.Frames;
        });
}

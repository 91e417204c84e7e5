using StageMix.Pipeline.Detecting;
using StageMix.Pipeline.Planning;
using StageMix.Showcase;
using StageMix.Timeline;

namespace StageMix.Benchmarks.Planning;

/// <summary>One side of a switch.</summary>
/// <param name="Truth">what is true of the stage</param>
/// <param name="Shots">what was found of it</param>
/// <param name="Time">the stage time of the switch</param>
internal sealed record Side(StageTruth Truth, StageShots Shots, Timestamp Time)
{
    public static Side Of(PlanInput input, ShowTruth truth, string path, Timestamp time)
    {
        var index = input.Media.Stages.First(stage => stage.File.Path == path).Index;
        return new Side(truth.Stages[index - 1], input.Shots.Stages.First(shots => shots.Index == index), time);
    }

    private Timestamp Frame => Truth.FrameRate.FrameDuration;

    /// <summary>When its own shots change for certain, in stage time.</summary>
    public IEnumerable<Timestamp> TrueCuts => Truth.Cuts.Select(Truth.FrameRate.TimeOf);

    public IEnumerable<Timestamp> FoundCuts =>
        Shots.Cuts.Where(cut => cut.Kind == CutKind.Hard).Select(cut => cut.Time);

    public bool IsInTrueWhip => Truth.Whips.Any(whip => Holds(whip.Start, whip.End, Time));

    /// <summary>Whether that time is inside a flash, a dissolve or a fade as it was found.</summary>
    public bool IsUnsettled(Timestamp time) =>
        Shots.Flashes.Any(flash => Holds(flash.Frame, flash.Frame + flash.Frames, time))
        || Shots.Cuts.Any(cut => cut.Kind != CutKind.Hard && Holds(cut.Start, cut.End, time));

    /// <summary>The same in truth.</summary>
    public bool IsTrulyUnsettled(Timestamp time) =>
        Truth.Flashes.Any(flash => Holds(flash.Frame, flash.Frame + flash.Frames, time))
        || Truth.Transitions.Any(transition => Holds(transition.Start, transition.End, time));

    private bool Holds(long start, long end, Timestamp time)
    {
        var frame = Truth.FrameRate.FramesIn(time);
        return frame >= start && frame < end;
    }

    /// <summary>Whether one of its own cuts is within a frame of the switch.</summary>
    public bool IsOn(IEnumerable<Timestamp> cuts, Timestamp frame) =>
        cuts.Any(cut => Distance(cut) <= Timestamp.Max(frame, Frame));

    /// <summary>Whether one of its own cuts is within half a second of the switch, on the side that is seen, and not on it.</summary>
    /// <param name="way">-1 for what was before the switch, 1 for what comes after it</param>
    public bool HasDouble(int way, Timestamp frame) =>
        FoundCuts.Any(cut =>
            (cut - Time).Seconds * way is > 0 and < 0.5 && Distance(cut) > Timestamp.Max(frame, Frame)
        );

    private Timestamp Distance(Timestamp cut) => Timestamp.Max(cut - Time, Time - cut);
}

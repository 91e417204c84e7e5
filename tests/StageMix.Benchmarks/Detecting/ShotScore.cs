using StageMix.Showcase;

namespace StageMix.Benchmarks.Detecting;

/// <summary>What a detector found against the truth. Scores of several stages add up.</summary>
/// <param name="Cuts">true hard cuts</param>
/// <param name="Hits">those found, at ±1 frame, one to one</param>
/// <param name="InTransitions">cuts found inside a dissolve or a fade: neither a hit nor, unless one is strict, false</param>
/// <param name="AtFlashes">false cuts in a flash or beside it</param>
/// <param name="AtWhips">false cuts in a whip of the camera or beside it</param>
/// <param name="Elsewhere">all other false cuts</param>
/// <param name="Transitions">true dissolves and fades</param>
/// <param name="TransitionsFound">those of which a found one holds at least half of the frames</param>
/// <param name="TransitionsInvented">dissolves and fades found where there is none</param>
/// <param name="Seconds">how long the footage is</param>
internal sealed record ShotScore(
    int Cuts,
    int Hits,
    int InTransitions,
    int AtFlashes,
    int AtWhips,
    int Elsewhere,
    int Transitions,
    int TransitionsFound,
    int TransitionsInvented,
    double Seconds
)
{
    /// <summary>In frames either way.</summary>
    private const int Tolerance = 1;

    public static ShotScore Zero { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public int False => AtFlashes + AtWhips + Elsewhere;

    public double Precision => Ratio(Hits, Hits + False);

    public double Recall => Ratio(Hits, Cuts);

    public double F1 => Ratio(2 * Hits, Cuts + Hits + False);

    /// <summary>The F1 when a cut found inside a dissolve or a fade is as false as any other.</summary>
    public double StrictF1 => Ratio(2 * Hits, Cuts + Hits + False + InTransitions);

    /// <summary>False cuts, of whatever cause, in a minute.</summary>
    public double FalseAMinute => 60 * False / Seconds;

    public double InventedAMinute => 60 * TransitionsInvented / Seconds;

    public static ShotScore Of(StageTruth truth, FoundShots found)
    {
        var rest = CutMatching.Unmatched(truth.Cuts, found.Cuts, Tolerance);
        var causes = rest.Select(frame => CauseOf(frame, truth)).ToList();
        return new ShotScore(
            truth.Cuts.Count,
            found.Cuts.Count - rest.Count,
            causes.Count(cause => cause == Cause.Transition),
            causes.Count(cause => cause == Cause.Flash),
            causes.Count(cause => cause == Cause.Whip),
            causes.Count(cause => cause == Cause.Other),
            truth.Transitions.Count,
            truth.Transitions.Count(real =>
                found.Transitions.Any(seen => 2 * Shared(real, seen) >= real.End - real.Start)
            ),
            found.Transitions.Count(seen => !truth.Transitions.Any(real => Shared(real, seen) > 0)),
            truth.FrameRate.TimeOf(truth.Frames).Seconds
        );
    }

    public static ShotScore operator +(ShotScore a, ShotScore b) =>
        new(
            a.Cuts + b.Cuts,
            a.Hits + b.Hits,
            a.InTransitions + b.InTransitions,
            a.AtFlashes + b.AtFlashes,
            a.AtWhips + b.AtWhips,
            a.Elsewhere + b.Elsewhere,
            a.Transitions + b.Transitions,
            a.TransitionsFound + b.TransitionsFound,
            a.TransitionsInvented + b.TransitionsInvented,
            a.Seconds + b.Seconds
        );

    private static Cause CauseOf(long frame, StageTruth truth) =>
        truth.Transitions.Any(real => Holds(real, frame)) ? Cause.Transition
        : truth.Flashes.Any(flash => IsNear(frame, flash.Frame, flash.Frame + flash.Frames)) ? Cause.Flash
        : truth.Whips.Any(whip => IsNear(frame, whip.Start, whip.End)) ? Cause.Whip
        : Cause.Other;

    // the frame after it is where the new shot stands alone, which a detector may well name
    private static bool Holds(TransitionTruth transition, long frame) =>
        frame >= transition.Start && frame <= transition.End;

    private static long Shared(TransitionTruth real, FrameRange seen) =>
        Math.Max(0, Math.Min(real.End, seen.End) - Math.Max(real.Start, seen.Start));

    private static bool IsNear(long frame, long start, long end) =>
        frame >= start - Tolerance && frame <= end + Tolerance;

    private static double Ratio(int part, int whole) => whole == 0 ? double.NaN : (double)part / whole;

    private enum Cause
    {
        Transition,
        Flash,
        Whip,
        Other,
    }
}

namespace StageMix.Pipeline.Detecting;

/// <summary>Which scores are hard cuts: those that stand out from movement and from changes of light, the further the less likely the network holds them to be.</summary>
internal static class CutPolicy
{
    /// <summary>More light than this (in grey levels) asks for no more.</summary>
    private const double MostLight = 60;

    /// <summary>Where next to nothing is found again, no light explains it.</summary>
    private const double AllGone = 0.96;

    /// <summary>Less of the change around than this is of something that lasts, a dissolve most often.</summary>
    private const double LeastAtOnce = 0.45;

    /// <summary>A cut that the network holds for so likely needs no more and no less.</summary>
    private const double Even = 0.05;

    /// <summary>How much less a cut needs for each unit of natural log-odds that it is likelier (set, as Even, on tuning shows) …</summary>
    private const double Trust = 0.04;

    /// <summary>… up to so many either way.</summary>
    private const double MostOdds = 4;

    /// <summary>New light (in grey levels) fools the network too: with so much of it a cut needs no less.</summary>
    private const double Dazzling = 40;

    /// <summary>How far above what it needs a cut is, for a confidence of 0.73.</summary>
    private const double Doubt = 0.08;

    /// <param name="flashes">in order</param>
    public static IReadOnlyList<ShotEvent> Judge(
        IReadOnlyList<FrameScore> frames,
        IReadOnlyList<ShotEvent> flashes,
        DetectingOptions options
    )
    {
        var cuts = new List<ShotEvent>();
        double[] margins = [.. frames.Select((_, at) => Margin(frames, at, flashes, options))];
        foreach (var frame in Enumerable.Range(0, frames.Count).Where(frame => margins[frame] >= 0))
        {
            // light that comes with a cut hides the picture: the cut is where it comes, not where it goes
            var place = flashes
                .Where(flash => frame > flash.Start && frame <= flash.End && margins[flash.Start] >= 0)
                .Select(flash => flash.Start)
                .FirstOrDefault(frame);
            var confidence = 1 / (1 + Math.Exp(-margins[place] / Doubt));
            var cut = new ShotEvent(place, place, place, confidence);
            if (cuts.Count == 0 || place - cuts[^1].Frame >= options.ShortestShotFrames)
            {
                cuts.Add(cut);
            }
            else if (confidence > cuts[^1].Confidence)
            {
                cuts[^1] = cut;
            }
        }

        return cuts;
    }

    /// <summary>Scores and what a cut there must reach, from the second frame on, in thousandths: a record of a whole stage stays small.</summary>
    public static ScoreSeries Series(
        IReadOnlyList<FrameScore> frames,
        IReadOnlyList<ShotEvent> flashes,
        DetectingOptions options
    ) =>
        new(
            [.. frames.Skip(1).Select(frame => (float)Math.Round(frame.Cut.Across, 3))],
            [.. frames.Skip(1).Select((_, i) => (float)Math.Round(Needed(frames, i + 1, flashes, options), 3))]
        );

    /// <summary>How far above what it needs a cut is; below 0 for none.</summary>
    private static double Margin(
        IReadOnlyList<FrameScore> frames,
        int frame,
        IReadOnlyList<ShotEvent> flashes,
        DetectingOptions options
    ) =>
        frames[frame].Cut.AtOnce < LeastAtOnce
            ? -1
            : frames[frame].Cut.Across - Needed(frames, frame, flashes, options);

    private static double Needed(
        IReadOnlyList<FrameScore> frames,
        int frame,
        IReadOnlyList<ShotEvent> flashes,
        DetectingOptions options
    )
    {
        // a flash's own jumps are no movement: what moves is seen beyond it
        var (before, after) = (frame - 1, frame + 1);
        foreach (var flash in flashes)
        {
            before = flash.End == frame ? flash.Start - 1 : before;
            after = flash.Start == frame ? flash.End + 1 : after;
        }

        var calm =
            options.CutFloor
            + (options.NeighbourShare * Math.Max(StepAt(frames, before, -1), StepAt(frames, after, 1)));
        var light = options.LightShare * Math.Min(MostLight, frames[frame].Cut.LightStep);
        return Math.Max(calm, Math.Min(calm + light, AllGone)) - Trusted(frames[frame]);
    }

    /// <summary>How much less the network's word makes a cut need; below 0 for more.</summary>
    private static double Trusted(FrameScore frame)
    {
        var odds = Math.Clamp(LogOdds(frame.Likely.Hard) - LogOdds(Even), -MostOdds, MostOdds);
        return Trust * (odds > 0 ? odds * Math.Max(0, 1 - (frame.Cut.LightStep / Dazzling)) : odds);
    }

    private static double LogOdds(double likelihood) => Math.Log(likelihood / (1 - likelihood));

    /// <summary>How unlike a frame is to the one before it; where it is shown twice, the next one that way.</summary>
    private static double StepAt(IReadOnlyList<FrameScore> frames, int frame, int way)
    {
        var step = StepOf(frame);
        return step > 0 || IsLit(frame) || IsLit(frame + way) ? step : StepOf(frame + way);

        double StepOf(int at) => at > 0 && at < frames.Count ? frames[at].Cut.Step : 0;

        bool IsLit(int at) =>
            at > 0 && at < frames.Count && (frames[at].Light - frames[at - 1].Light).Length > MostLight / 8;
    }
}

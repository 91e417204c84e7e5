namespace StageMix.Pipeline.Detecting;

/// <summary>Tells cuts from flashes and from movement.</summary>
/// <remarks>
/// A cut stands out from the changes around it, as in PySceneDetect's adaptive detector
/// (https://www.scenedetect.com/docs/latest/api/detectors.html); a flash gives the picture of before back.
/// </remarks>
internal static class CutPolicy
{
    /// <summary>A picture is back when it differs from the one before by less than this share of the jump.</summary>
    private const double BackShare = 0.5;

    /// <summary>A burst of light is over when less than this share of it is left.</summary>
    private const double BurstShare = 0.25;

    private const double NeighbourFactor = 1.5;

    /// <param name="changes">one for each frame from the second</param>
    /// <returns>the first frame of each event, how many frames of flash (0 for a cut), and the confidence, in order</returns>
    public static IReadOnlyList<ShotEvent> Judge(IReadOnlyList<FrameChange> changes, DetectingOptions options)
    {
        var events = new List<ShotEvent>();
        var lastCut = -options.ShortestShotFrames;
        for (var i = 0; i < changes.Count; i++)
        {
            var (change, frame) = (changes[i], i + 1);
            var threshold = Threshold(changes, i, options);
            var stands = change.Step >= threshold && IsSudden(changes, i);
            if (!stands && Math.Abs(change.Brighter[0]) < options.FlashBrightness)
            {
                continue;
            }

            var flash = FlashFrames(change, options);
            if (flash > 0)
            {
                events.Add(new ShotEvent(frame, flash, 1));
                // the picture's return is part of the flash
                i += flash;
            }
            else if (stands && frame - lastCut >= options.ShortestShotFrames)
            {
                events.Add(new ShotEvent(frame, 0, 1 - (threshold / (2 * change.Step))));
                lastCut = frame;
            }
        }

        return events;
    }

    /// <summary>Scores and thresholds, in thousandths: a record of a whole stage stays small.</summary>
    public static ScoreSeries Series(IReadOnlyList<FrameChange> changes, DetectingOptions options) =>
        new(
            [.. changes.Select(change => (float)Math.Round(change.Step, 3))],
            [.. changes.Select((_, i) => (float)Math.Round(Threshold(changes, i, options), 3))]
        );

    /// <summary>After how many frames the picture of before is back; 0 when it does not come back.</summary>
    private static int FlashFrames(FrameChange change, DetectingOptions options)
    {
        for (var after = 1; after < change.Unlike.Count; after++)
        {
            var looksAlike = change.Unlike[after] < Math.Max(options.CutFloor / 2, change.Step * BackShare);
            var isAsBright =
                Math.Abs(change.Brighter[after])
                < Math.Max(options.FlashBrightness / 2, Math.Abs(change.Brighter[0]) * BackShare);
            // light that comes and goes is a flash even where a fast camera has moved on meanwhile
            var isBurst =
                change.Brighter[0] >= 3 * options.FlashBrightness
                && Math.Abs(change.Brighter[after]) < BurstShare * change.Brighter[0];
            if (isBurst || (looksAlike && isAsBright))
            {
                return after;
            }
        }

        return 0;
    }

    /// <summary>Movement swells and fades over frames; a cut is alone.</summary>
    private static bool IsSudden(IReadOnlyList<FrameChange> changes, int at) =>
        (at == 0 || changes[at].Step >= NeighbourFactor * changes[at - 1].Step)
        && (at + 1 == changes.Count || changes[at].Step >= NeighbourFactor * changes[at + 1].Step);

    private static double Threshold(IReadOnlyList<FrameChange> changes, int at, DetectingOptions options)
    {
        var first = Math.Max(0, at - options.WindowFrames);
        var last = Math.Min(changes.Count - 1, at + options.WindowFrames);
        // the median: other cuts and flashes in the window do not count as usual
        double[] steps = [.. Enumerable.Range(first, last - first + 1).Select(i => changes[i].Step).Order()];
        return Math.Max(options.CutFloor, options.CutFactor * steps[steps.Length / 2]);
    }
}

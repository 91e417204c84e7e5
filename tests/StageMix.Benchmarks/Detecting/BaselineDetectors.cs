using StageMix.Showcase;
using StageMix.Timeline;

namespace StageMix.Benchmarks.Detecting;

/// <summary>The simpler ways of finding cuts, for what ours is worth beside them. None knows dissolves or flashes.</summary>
internal static class BaselineDetectors
{
    /// <summary>The first StageMix's detector: PySceneDetect's content detector at its threshold of 40.</summary>
    public const string Original = "original";

    private const double OriginalThreshold = 40;

    /// <summary>PySceneDetect's default: a cut sooner after another, or after the start, does not count.</summary>
    private const int ShortestScene = 15;

    // the adaptive detector's defaults
    private const double AdaptiveRatio = 3;
    private const double AdaptiveFloor = 15;
    private const int AdaptiveWindow = 2;

    private const double FixedSeconds = 5;

    public static async Task<IReadOnlyList<FoundShots>> FindAsync(
        string path,
        StageTruth stage,
        CancellationToken cancellationToken
    )
    {
        var aspect = (double)stage.Width / stage.Height;
        var changes = await ContentChange.MeasureAsync(path, aspect, cancellationToken);
        return
        [
            new(Original, Content(changes), []),
            new("adaptive", Adaptive(changes), []),
            new("every 5 s", EveryFiveSeconds(stage.FrameRate, changes.Count), []),
        ];
    }

    /// <summary>A cut wherever the change reaches the threshold.</summary>
    public static IReadOnlyList<long> Content(IReadOnlyList<double> changes) =>
        Cuts(changes, frame => changes[frame] >= OriginalThreshold);

    /// <summary>A cut wherever the change is large and stands out from the two frames before and after.</summary>
    /// <remarks>PySceneDetect's adaptive detector.</remarks>
    public static IReadOnlyList<long> Adaptive(IReadOnlyList<double> changes) =>
        Cuts(
            changes,
            frame =>
                frame > AdaptiveWindow
                && frame + AdaptiveWindow < changes.Count
                && changes[frame] >= AdaptiveFloor
                && changes[frame] >= AdaptiveRatio * MeanAround(changes, frame)
        );

    /// <summary>A cut every five seconds, whatever is shown.</summary>
    public static IReadOnlyList<long> EveryFiveSeconds(FrameRate rate, int frames)
    {
        var cuts = new List<long>();
        for (var n = 1; rate.FramesIn(Timestamp.FromSeconds(n * FixedSeconds)) is var frame && frame < frames; n++)
        {
            cuts.Add(frame);
        }

        return cuts;
    }

    private static List<long> Cuts(IReadOnlyList<double> changes, Func<int, bool> isCut)
    {
        var cuts = new List<long>();
        var last = 0;
        for (var frame = 1; frame < changes.Count; frame++)
        {
            if (frame - last >= ShortestScene && isCut(frame))
            {
                cuts.Add(frame);
                last = frame;
            }
        }

        return cuts;
    }

    private static double MeanAround(IReadOnlyList<double> changes, int frame)
    {
        var around = changes.Skip(frame - AdaptiveWindow).Take((2 * AdaptiveWindow) + 1).Sum() - changes[frame];
        return around / (2 * AdaptiveWindow);
    }
}

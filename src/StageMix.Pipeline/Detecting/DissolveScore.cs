namespace StageMix.Pipeline.Detecting;

/// <summary>How likely a frame is the middle of a dissolve.</summary>
internal static class DissolveScore
{
    /// <summary>What is told of a frame is told of those so long before and after, in seconds, together.</summary>
    private const double Reach = 0.1;

    /// <summary>So long before and after, in seconds, nothing may have changed at once.</summary>
    private const double Calm = 0.32;

    /// <summary>So long before and after, in seconds, the camera may not have turned …</summary>
    private const double Still = 0.45;

    /// <summary>… by more than this, in picture widths: a whip shows other things too.</summary>
    private const double MostTurned = 0.1;

    /// <summary>Two pictures at once have less contrast than each alone, if they are not the same.</summary>
    private const double MostContrast = 0.95;

    // where the terms' slopes change
    private const double HighContrast = 0.8;
    private const double LowContrast = 0.7;
    private const double LowestContrast = 0.5;
    private const double MuchShared = 0.12;
    private const double LargeStep = 0.25;
    private const double VeryUnlike = 0.8;
    private const double QuiteOff = 0.5;

    /// <summary>A logistic regression's weights, fitted to shows of the seeds 1 to 7; in the order of <see cref="Terms"/>.</summary>
    private static readonly double[] _weights =
    [
        -18.04,
        8.67,
        3.61,
        4.41,
        9.92,
        -20.3,
        -4.47,
        -0.27,
        23.82,
        -0.35,
        -0.96,
        -2.01,
        -8.33,
        3.39,
        -8.38,
        5.36,
        -5.08,
        20.14,
    ];

    /// <returns>0 to 1</returns>
    /// <param name="frames">the scores of every frame</param>
    /// <param name="taken">the frames that a hard cut tells of</param>
    public static double Of(
        IReadOnlyList<FrameScore> frames,
        int frame,
        IReadOnlyList<bool> taken,
        double framesPerSecond
    )
    {
        var (reach, calm) = ((int)Math.Round(Reach * framesPerSecond), (int)Math.Round(Calm * framesPerSecond));
        var near = Enumerable
            .Range(frame - reach, (2 * reach) + 1)
            .Where(at => at >= 0 && at < frames.Count && frames[at].Blend.IsAsked && !taken[at])
            .ToList();
        if (near.Count == 0 || Turned(frames, frame, (int)Math.Round(Still * framesPerSecond)) > MostTurned)
        {
            return 0;
        }

        double Mean(Func<BlendScore, double> fact) => near.Average(at => fact(frames[at].Blend));

        if (Mean(blend => blend.Contrast) > MostContrast)
        {
            return 0;
        }

        var terms = Terms(
            Mean(blend => blend.Across),
            Mean(blend => blend.Wide),
            Mean(blend => blend.Around),
            Mean(blend => blend.Contrast),
            Mean(blend => blend.Mixture.Share),
            Mean(blend => blend.Mixture.Alone),
            Mean(blend => blend.Overlaid),
            Mean(blend => blend.LightOff),
            near.Average(at => LargestStep(frames, at, calm))
        );
        return 1 / (1 + Math.Exp(-terms.Zip(_weights, (term, weight) => term * weight).Sum()));
    }

    private static double[] Terms(
        double across,
        double wide,
        double around,
        double contrast,
        double share,
        double alone,
        double overlaid,
        double lightOff,
        double step
    ) =>
        [
            1,
            across,
            wide,
            around,
            Math.Min(contrast, HighContrast),
            Math.Max(0, contrast - HighContrast),
            Math.Max(0, LowContrast - contrast),
            Math.Max(0, LowestContrast - contrast),
            Math.Min(share, MuchShared),
            Math.Max(0, share - MuchShared),
            alone,
            Math.Min(step, LargeStep),
            Math.Max(0, step - LargeStep),
            share * around,
            contrast * around,
            Math.Max(0, wide - VeryUnlike),
            Math.Min(lightOff, QuiteOff),
            overlaid,
        ];

    private static double Turned(IReadOnlyList<FrameScore> frames, int at, int reach)
    {
        var turned = 0.0;
        for (var i = Math.Max(0, at - reach); i < Math.Min(frames.Count, at + reach + 1); i++)
        {
            turned += frames[i].Turned;
        }

        return turned;
    }

    private static double LargestStep(IReadOnlyList<FrameScore> frames, int at, int reach)
    {
        var largest = 0.0;
        for (var i = Math.Max(0, at - reach); i < Math.Min(frames.Count, at + reach + 1); i++)
        {
            largest = Math.Max(largest, frames[i].Cut.Step);
        }

        return largest;
    }
}

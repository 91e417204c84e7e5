namespace StageMix.Pipeline.Detecting;

/// <summary>How likely a frame is the middle of a dissolve.</summary>
internal static class DissolveScore
{
    /// <summary>What is told of a frame is told of those so long before and after, in seconds, together.</summary>
    private const double Reach = 0.1;

    /// <summary>So long before and after, in seconds, nothing may have changed at once.</summary>
    private const double Calm = 0.32;

    /// <summary>In the middle of a dissolve the contrast of two unlike pictures is between these shares of theirs.</summary>
    private const double LowContrast = 0.65;
    private const double HighContrast = 0.8;

    /// <summary>A logistic regression's weights, fitted to shows of the seeds for looking at; in the order of <see cref="Terms"/>.</summary>
    private static readonly double[] _weights =
    [
        -15.86,
        9.47,
        0.06,
        2.78,
        -1.31,
        11.85,
        -19.4,
        -2.75,
        16.53,
        -2.99,
        -0.37,
        -6.81,
        4.32,
        -6.16,
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
        if (near.Count == 0)
        {
            return 0;
        }

        double Mean(Func<BlendScore, double> fact) => near.Average(at => fact(frames[at].Blend));

        var terms = Terms(
            Mean(blend => blend.Across),
            Mean(blend => blend.Wide),
            Mean(blend => blend.Around),
            Mean(blend => blend.Contrast),
            Mean(blend => blend.Mixture.Share),
            Mean(blend => blend.Mixture.Alone),
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
        double step
    ) =>
        [
            1,
            across,
            wide,
            wide * wide,
            around,
            Math.Min(contrast, HighContrast),
            Math.Max(0, contrast - HighContrast),
            Math.Max(0, LowContrast - contrast),
            share,
            share * share,
            alone,
            step,
            share * around,
            contrast * around,
        ];

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

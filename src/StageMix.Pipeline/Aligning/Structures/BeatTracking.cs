using MathNet.Numerics.Statistics;

namespace StageMix.Pipeline.Aligning.Structures;

/// <summary>The beats: the chain of strong onsets that keeps the evenest step, found as a whole.</summary>
/// <remarks>D. P. W. Ellis, "Beat Tracking by Dynamic Programming", 2007.</remarks>
internal static class BeatTracking
{
    /// <summary>How far players stray from the beat: a standard deviation, in frames.</summary>
    public const double Tolerance = 0.016 * OnsetCurve.FrameRate;

    /// <summary>What a step that is off the period by a factor of e costs, in onset strength. A tempo that strays by 3 % is followed.</summary>
    private const double Tightness = 300;

    /// <summary>A step is at most so many times the period, and at least the period divided by it.</summary>
    private const double LongestStep = 1.5;

    /// <summary>Where the song begins or ends, beats weaker than this share of the usual one are none.</summary>
    private const double LeastStrength = 0.2;

    /// <param name="period">the usual step, in frames</param>
    /// <returns>frames, rising</returns>
    public static List<int> Track(float[] onsets, double period)
    {
        var strengths = Smoothing.Gaussian(onsets, Tolerance);
        var (best, from) = Chain(strengths, period);
        var last = Math.Max(0, best.Length - (int)period);
        var beats = new List<int>();
        for (var at = last + Array.IndexOf(best[last..], best[last..].Max()); at >= 0; at = from[at])
        {
            beats.Add(at);
        }

        beats.Reverse();
        var least = LeastStrength * beats.Select(beat => (double)strengths[beat]).Median();
        var heard = beats.FindIndex(beat => strengths[beat] >= least);
        return beats[heard..(beats.FindLastIndex(beat => strengths[beat] >= least) + 1)];
    }

    /// <summary>For each frame, the best chain that ends with a beat there, and the beat before it; -1 for none.</summary>
    private static (float[] Best, int[] From) Chain(float[] strengths, double period)
    {
        var (best, from) = (new float[strengths.Length], new int[strengths.Length]);
        var shortest = (int)Math.Round(period / LongestStep);
        var costs = new float[(int)Math.Round(period * LongestStep) + 1];
        for (var step = shortest; step < costs.Length; step++)
        {
            costs[step] = (float)(Tightness * Math.Pow(Math.Log(step / period), 2));
        }

        for (var frame = 0; frame < strengths.Length; frame++)
        {
            var (most, before) = (0f, -1);
            for (var step = shortest; step < costs.Length && step <= frame; step++)
            {
                var sum = best[frame - step] - costs[step];
                if (sum > most)
                {
                    (most, before) = (sum, frame - step);
                }
            }

            (best[frame], from[frame]) = (most + strengths[frame], before);
        }

        return (best, from);
    }
}

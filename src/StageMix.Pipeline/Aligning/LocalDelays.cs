using System.Numerics.Tensors;

namespace StageMix.Pipeline.Aligning;

/// <summary>How the stage lies to a window of the song near a line.</summary>
/// <param name="Song">the window's middle, in song seconds</param>
/// <param name="Delay">stage seconds − song seconds where both are most alike</param>
/// <param name="Likeness">1 is the same, chance is about 0</param>
internal readonly record struct NearDelay(double Song, double Delay, double Likeness);

/// <summary>Measures local delays along a line, to a fraction of a sample.</summary>
/// <remarks>All that white sound holds lies below half of its rate: a higher one would tell no more.</remarks>
internal static class LocalDelays
{
    private const int Rate = WhiteSound.FineRate;

    /// <summary>One second.</summary>
    private const int Window = Rate;

    /// <summary>Five standard deviations of chance: a likeness above it is none.</summary>
    public static readonly double LeastLikeness = 5 * WhiteSound.Chance(Window);

    /// <param name="reach">how far from the line is looked, in seconds</param>
    /// <param name="hop">samples from window to window</param>
    /// <param name="first">the part of the song that is looked at, in samples</param>
    /// <param name="end">where it ends</param>
    /// <returns>of the windows for which the stage has sound, in song order</returns>
    public static List<NearDelay> Measure(
        float[] song,
        float[] stage,
        DelayLine line,
        double reach,
        int hop,
        int first,
        int end
    )
    {
        var lags = (int)Math.Ceiling(reach * Rate);
        var curve = new float[(2 * lags) + 1];
        var delays = new List<NearDelay>();
        for (var start = first; start + Window <= end; start += hop)
        {
            var middle = (start + (Window / 2.0)) / Rate;
            var from = start + (int)Math.Round(line.At(middle) * Rate) - lags;
            if (from >= 0 && from + (2 * lags) + Window <= stage.Length)
            {
                var window = song.AsSpan(start, Window);
                for (var lag = 0; lag < curve.Length; lag++)
                {
                    curve[lag] = TensorPrimitives.Dot(window, stage.AsSpan(from + lag, Window));
                }

                var peak = Array.IndexOf(curve, curve.Max());
                var delay = (from + peak + Parabola.Vertex(curve, peak) - start) / Rate;
                delays.Add(new NearDelay(middle, delay, Likeness(window, stage.AsSpan(from + peak, Window))));
            }
        }

        return delays;
    }

    /// <summary>Those that are no chance.</summary>
    public static List<NearDelay> Certain(IEnumerable<NearDelay> delays) =>
        [.. delays.Where(delay => delay.Likeness >= LeastLikeness)];

    /// <summary>Their correlation; 0 where either is silent.</summary>
    public static float Likeness(ReadOnlySpan<float> song, ReadOnlySpan<float> stage)
    {
        var (a, b) = (Power(song), Power(stage));
        return Math.Min(a, b) < WhiteSound.SilentPower
            ? 0
            : TensorPrimitives.Dot(song, stage) / song.Length / MathF.Sqrt(a * b);

        static float Power(ReadOnlySpan<float> sound) => TensorPrimitives.SumOfSquares(sound) / sound.Length;
    }
}

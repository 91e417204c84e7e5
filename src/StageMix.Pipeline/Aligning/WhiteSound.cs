using OpenCvSharp;

namespace StageMix.Pipeline.Aligning;

/// <summary>
/// A sound in which each moment and each frequency counts alike, however loud it is, so that a hall, an equaliser, a
/// limiter or a crowd's roar hardly change how like two sounds are. Phases, and with them all times, stay.
/// </summary>
/// <remarks>
/// The phase transform of C. H. Knapp and G. C. Carter, "The generalized correlation method for estimation of time
/// delay", 1976, done once for each sound instead of once for each pair of parts.
/// </remarks>
/// <param name="Fine">at <see cref="FineRate"/>; sample n is at n ÷ rate s, as the input's first is at 0</param>
/// <param name="Low">what of it lies below 900 Hz, at <see cref="LowRate"/></param>
/// <param name="Noisiness">
/// how even neighbouring frequencies are where it is not silent: about 0.6 for a roaring crowd, less the more tones stand
/// out of it; not a number for silence
/// </param>
internal sealed record WhiteSound(float[] Fine, float[] Low, double Noisiness)
{
    /// <summary>In Hz.</summary>
    public const int FineRate = Decimation.CoarseRate;

    /// <summary>In Hz: a clock that is off by 250 millionths hardly blurs four seconds of it.</summary>
    public const int LowRate = FineRate / LowFactor;

    private const int LowFactor = 4;

    // 120, 900 and 3400 Hz, in bins of a frame's spectrum
    private const int LowestBin = 120 * Frame / FineRate;
    private const int LowTopBin = 900 * Frame / FineRate;
    private const int HighestBin = 3_400 * Frame / FineRate;

    /// <summary>About an eighth of a second; half of it between two frames.</summary>
    private const int Frame = 1024;
    private const int LowFrame = Frame / LowFactor;
    private const int Hop = Frame / 2;

    /// <summary>Frames that are transformed together.</summary>
    private const int Batch = 128;

    /// <summary>A frame's root mean square: what is much quieter (-80 dBFS) is silence, and stays so.</summary>
    private const double Silence = 1e-4;

    /// <summary>A fiftieth of the power of what is not silent.</summary>
    public const float SilentPower = 0.02f * 2 * (HighestBin - LowestBin) / Frame / Frame;

    /// <summary>Its halves before and after the transform together make a Hann window, and these add up to one.</summary>
    private static readonly float[] _window = Root(Frame);
    private static readonly float[] _lowWindow = Root(LowFrame);

    public double Seconds => (double)Fine.Length / FineRate;

    /// <summary>The standard deviation of the likeness of strangers over so many fine samples.</summary>
    public static double Chance(int samples) => 1 / Math.Sqrt(2.0 * (HighestBin - LowestBin) / Frame * samples);

    /// <summary>The same over so many low samples.</summary>
    public static double LowChance(int samples) => 1 / Math.Sqrt(2.0 * (LowTopBin - LowestBin) / LowFrame * samples);

    /// <param name="samples">at the coarse rate</param>
    public static WhiteSound Of(float[] samples, CancellationToken cancellationToken)
    {
        var white = new WhiteSound(new float[samples.Length], new float[samples.Length / LowFactor], 0);
        var (noisiness, sounding) = (0.0, 0);
        using var frames = new Mat(Batch, Frame, MatType.CV_32FC1);
        using var low = new Mat(Batch, LowFrame, MatType.CV_32FC1);
        var count = (samples.Length / Hop) + 2;
        for (var first = 0; first < count; first += Batch)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var row = 0; row < Batch; row++)
            {
                Cut(samples, StartOf(first + row), FloatRows.Of(frames, row));
            }

            Cv2.Dft(frames, frames, DftFlags.Rows);
            for (var row = 0; row < Batch; row++)
            {
                if (Whiten(FloatRows.Of(frames, row), FloatRows.Of(low, row)) is { } even)
                {
                    (noisiness, sounding) = (noisiness + even, sounding + 1);
                }
            }

            Cv2.Dft(frames, frames, DftFlags.Inverse | DftFlags.Rows | DftFlags.RealOutput | DftFlags.Scale);
            Cv2.Dft(low, low, DftFlags.Inverse | DftFlags.Rows | DftFlags.RealOutput | DftFlags.Scale);
            for (var row = 0; row < Batch; row++)
            {
                Add(FloatRows.Of(frames, row), _window, white.Fine, StartOf(first + row));
                Add(FloatRows.Of(low, row), _lowWindow, white.Low, StartOf(first + row) / LowFactor);
            }
        }

        return white with
        {
            Noisiness = noisiness / sounding,
        };
    }

    private static int StartOf(int frame) => (frame - 1) * Hop;

    private static void Cut(float[] samples, int start, Span<float> cut)
    {
        for (var i = 0; i < cut.Length; i++)
        {
            var at = start + i;
            cut[i] = (uint)at < (uint)samples.Length ? samples[at] * _window[i] : 0;
        }
    }

    /// <summary>OpenCV packs a real row's spectrum as Re 0, Re 1, Im 1, Re 2, Im 2 and so on.</summary>
    /// <returns>the frame's noisiness; null for silence</returns>
    private static double? Whiten(Span<float> spectrum, Span<float> low)
    {
        var power = 0f;
        for (var i = (2 * LowestBin) - 1; i <= 2 * HighestBin; i++)
        {
            power += spectrum[i] * spectrum[i];
        }

        var rms = Math.Sqrt(2 * power) / Frame;
        double? noisiness = rms < Silence ? null : SpectralEvenness.Of(spectrum, LowestBin, HighestBin);
        var gain = (float)(rms / (rms + Silence));
        for (var bin = LowestBin; bin <= HighestBin; bin++)
        {
            var (re, im) = (spectrum[(2 * bin) - 1], spectrum[2 * bin]);
            var weight = gain / (MathF.Sqrt((re * re) + (im * im)) + 1e-9f);
            (spectrum[(2 * bin) - 1], spectrum[2 * bin]) = (re * weight, im * weight);
        }

        spectrum[..((2 * LowestBin) - 1)].Clear();
        spectrum[((2 * HighestBin) + 1)..].Clear();
        low.Clear();
        spectrum[((2 * LowestBin) - 1)..((2 * LowTopBin) + 1)].CopyTo(low[((2 * LowestBin) - 1)..]);
        return noisiness;
    }

    private static void Add(ReadOnlySpan<float> frame, float[] window, float[] sum, int start)
    {
        for (var i = Math.Max(0, -start); i < Math.Min(frame.Length, sum.Length - start); i++)
        {
            sum[start + i] += frame[i] * window[i];
        }
    }

    private static float[] Root(int length) =>
        [.. Enumerable.Range(0, length).Select(i => (float)Math.Sin(Math.PI * i / length))];
}

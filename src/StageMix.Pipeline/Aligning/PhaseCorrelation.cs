using System.Runtime.InteropServices;
using OpenCvSharp;

namespace StageMix.Pipeline.Aligning;

/// <summary>
/// Generalised cross-correlation with phase transform: each frequency has one vote, however loud it is, so that a
/// hall, an equaliser or a crowd's rumble hardly move the peak.
/// </summary>
/// <remarks>C. H. Knapp and G. C. Carter, "The generalized correlation method for estimation of time delay", 1976.</remarks>
internal static class PhaseCorrelation
{
    private const double LowestHertz = 120;
    private const double HighestHertz = 3_400;

    /// <summary>How alike the two are at each shift: 1 is the same, chance is about 0.</summary>
    /// <param name="length">of the transform; at least the sum of both lengths when shifts must not wrap</param>
    /// <returns>at index k, <paramref name="song"/> shifted to the right by k samples; negative shifts at the end</returns>
    public static float[] Correlate(ReadOnlySpan<float> stage, ReadOnlySpan<float> song, int length)
    {
        using var a = Spectrum(stage, length);
        using var b = Spectrum(song, length);
        Cv2.MulSpectrums(a, b, a, DftFlags.None, conjB: true);
        KeepPhases(MemoryMarshal.Cast<byte, float>(Bytes(a)), length);
        using var correlation = new Mat();
        Cv2.Dft(a, correlation, DftFlags.Inverse | DftFlags.RealOutput);
        correlation.GetArray(out float[] values);
        return values;
    }

    public static int FastLength(int atLeast) => Cv2.GetOptimalDFTSize(atLeast);

    /// <summary>The standard deviation of <see cref="Correlate"/> between strangers.</summary>
    public static double Chance(int length) => 1 / Math.Sqrt(2.0 * VotesOf(length));

    private static Mat Spectrum(ReadOnlySpan<float> samples, int length)
    {
        using var padded = new Mat(1, length, MatType.CV_32FC1, Scalar.All(0));
        samples.CopyTo(MemoryMarshal.Cast<byte, float>(Bytes(padded)));
        var spectrum = new Mat();
        Cv2.Dft(padded, spectrum, DftFlags.ComplexOutput);
        return spectrum;
    }

    private static void KeepPhases(Span<float> spectrum, int length)
    {
        var (low, high) = Band(length);
        var vote = 0.5f / VotesOf(length);
        for (var bin = 0; bin < length; bin++)
        {
            var frequency = Math.Min(bin, length - bin);
            var (re, im) = (spectrum[2 * bin], spectrum[(2 * bin) + 1]);
            var magnitude = MathF.Sqrt((re * re) + (im * im));
            var weight = frequency < low || frequency >= high || magnitude < 1e-12f ? 0 : vote / magnitude;
            spectrum[2 * bin] = re * weight;
            spectrum[(2 * bin) + 1] = im * weight;
        }
    }

    private static int VotesOf(int length)
    {
        var (low, high) = Band(length);
        return high - low;
    }

    private static (int Low, int High) Band(int length) =>
        ((int)(LowestHertz * length / Decimation.CoarseRate), (int)(HighestHertz * length / Decimation.CoarseRate));

    private static unsafe Span<byte> Bytes(Mat mat) =>
        new(mat.DataPointer, checked((int)(mat.Total() * mat.ElemSize())));
}

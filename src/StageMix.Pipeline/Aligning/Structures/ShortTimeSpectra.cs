using OpenCvSharp;

namespace StageMix.Pipeline.Aligning.Structures;

/// <summary>Power spectra of short windows, one after another.</summary>
internal static class ShortTimeSpectra
{
    /// <summary>Windows that are transformed together.</summary>
    private const int Batch = 256;

    public static int CountOf(int samples, int hop) => samples / hop;

    /// <summary>Hands over each window's number and its power in <paramref name="window"/> ÷ 2 bins, from 0 Hz up.</summary>
    /// <param name="window">samples, even; under a Hann window centred at sample number × <paramref name="hop"/></param>
    public static void Visit(
        float[] samples,
        int window,
        int hop,
        Action<int, ReadOnlySpan<float>> visit,
        CancellationToken cancellationToken
    )
    {
        var hann = Array.ConvertAll(MathNet.Numerics.Window.HannPeriodic(window), weight => (float)weight);
        var count = CountOf(samples.Length, hop);
        var power = new float[window / 2];
        using var frames = new Mat(Batch, window, MatType.CV_32FC1);
        using var spectra = new Mat();
        for (var first = 0; first < count; first += Batch)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var last = Math.Min(first + Batch, count);
            for (var frame = first; frame < last; frame++)
            {
                Cut(samples, (frame * hop) - (window / 2), hann, FloatRows.Of(frames, frame - first));
            }

            Cv2.Dft(frames, spectra, DftFlags.Rows);
            for (var frame = first; frame < last; frame++)
            {
                ToPower(FloatRows.Of(spectra, frame - first), power);
                visit(frame, power);
            }
        }
    }

    private static void Cut(float[] samples, int start, float[] hann, Span<float> cut)
    {
        for (var i = 0; i < hann.Length; i++)
        {
            var at = start + i;
            cut[i] = (uint)at < (uint)samples.Length ? samples[at] * hann[i] : 0;
        }
    }

    /// <summary>OpenCV packs a real row's spectrum as Re 0, Re 1, Im 1, Re 2, Im 2 and so on.</summary>
    private static void ToPower(ReadOnlySpan<float> spectrum, float[] power)
    {
        power[0] = spectrum[0] * spectrum[0];
        for (var bin = 1; bin < power.Length; bin++)
        {
            var (re, im) = (spectrum[(2 * bin) - 1], spectrum[2 * bin]);
            power[bin] = (re * re) + (im * im);
        }
    }
}

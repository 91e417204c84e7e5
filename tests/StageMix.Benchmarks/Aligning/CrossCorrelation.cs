using OpenCvSharp;

namespace StageMix.Benchmarks.Aligning;

/// <summary>Plain cross-correlation of two waveforms, at all lags at once.</summary>
internal static class CrossCorrelation
{
    /// <summary>The lag at which the sounds are most alike.</summary>
    /// <returns>
    /// how many samples later the song is in the stage, negative for earlier; and by how many standard deviations that
    /// lag's correlation stands above the mean of all
    /// </returns>
    public static (int Lag, double Score) Peak(float[] stage, float[] song)
    {
        // so long that no shift wraps around onto another
        var length = Cv2.GetOptimalDFTSize(stage.Length + song.Length);
        using var a = Spectrum(stage, length);
        using var b = Spectrum(song, length);
        Cv2.MulSpectrums(a, b, a, DftFlags.None, conjB: true);
        using var correlation = new Mat();
        Cv2.Dft(a, correlation, DftFlags.Inverse | DftFlags.RealOutput | DftFlags.Scale);
        Cv2.MinMaxLoc(correlation, out _, out double peak, out _, out var at);
        Cv2.MeanStdDev(correlation, out var mean, out var deviation);
        var lag = at.X < stage.Length ? at.X : at.X - length;
        return (lag, deviation.Val0 > 0 ? (peak - mean.Val0) / deviation.Val0 : 0);
    }

    private static Mat Spectrum(float[] samples, int length)
    {
        var padded = new float[length];
        samples.CopyTo(padded, 0);
        using var signal = Mat.FromPixelData(1, length, MatType.CV_32FC1, padded);
        var spectrum = new Mat();
        Cv2.Dft(signal, spectrum, DftFlags.ComplexOutput);
        return spectrum;
    }
}

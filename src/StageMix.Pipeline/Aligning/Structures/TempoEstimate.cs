using OpenCvSharp;

namespace StageMix.Pipeline.Aligning.Structures;

/// <summary>The time from beat to beat that the song's onsets keep.</summary>
internal static class TempoEstimate
{
    // beats a minute
    private const double Slowest = 60;
    private const double Fastest = 200;
    private const double Step = 1.002;

    /// <summary>The tempo that people tap most readily, and how far they stray from it, in octaves (D. Moelants, "Preferred tempo reconsidered", 2002).</summary>
    private const double Preferred = 118;
    private const double PreferredOctaves = 0.75;

    /// <summary>Onsets without a beat agree with themselves by less, and by fewer standard deviations of chance.</summary>
    private const double LeastAgreement = 0.08;
    private const double LeastDeviations = 5;

    /// <returns>in frames of the curve; 0 when the onsets keep no time</returns>
    public static double FindPeriod(float[] onsets)
    {
        var smooth = Smoothing.Gaussian(onsets, BeatTracking.Tolerance);
        var agreement = Autocorrelation(smooth);
        // smoothing leaves about one free value in three deviations
        var chance = Math.Sqrt(3.0 * BeatTracking.Tolerance / Math.Max(1, onsets.Length));
        var (best, found) = (0.0, 0.0);
        for (var tempo = Slowest; tempo <= Fastest; tempo *= Step)
        {
            var period = 60 * OnsetCurve.FrameRate / tempo;
            var score = Score(agreement, period) * Preference(tempo);
            if (score > best && At(agreement, period) > Math.Max(LeastAgreement, LeastDeviations * chance))
            {
                (best, found) = (score, period);
            }
        }

        return found;
    }

    /// <summary>
    /// Beats return after one, two and four. A beat that also falls into halves may be two; one that falls into thirds
    /// is most likely three halves of the true one, as songs in four are the rule.
    /// </summary>
    private static double Score(float[] agreement, double period) =>
        At(agreement, period)
        + At(agreement, 2 * period)
        + At(agreement, 4 * period)
        - (0.3 * Math.Max(0, At(agreement, period / 2)))
        - Math.Max(0, At(agreement, period / 3));

    private static double Preference(double tempo) =>
        Math.Exp(-0.5 * Math.Pow(Math.Log2(tempo / Preferred) / PreferredOctaves, 2));

    private static double At(float[] curve, double place)
    {
        var before = (int)place;
        return before + 1 >= curve.Length
            ? 0
            : curve[before] + ((place - before) * (curve[before + 1] - curve[before]));
    }

    /// <summary>At index k, how far the curve about its mean agrees with itself k frames later; 1 at 0. As far as four of the slowest beats.</summary>
    private static float[] Autocorrelation(float[] curve)
    {
        var longest = Math.Min(curve.Length, (int)(4 * 60 * OnsetCurve.FrameRate / Slowest) + 2);
        var mean = curve.DefaultIfEmpty().Average();
        var padded = new float[Cv2.GetOptimalDFTSize(curve.Length + longest)];
        Array.ConvertAll(curve, value => value - mean).CopyTo(padded, 0);
        using var centred = Mat.FromPixelData(1, padded.Length, MatType.CV_32FC1, padded);
        using var spectrum = new Mat();
        Cv2.Dft(centred, spectrum, DftFlags.ComplexOutput);
        Cv2.MulSpectrums(spectrum, spectrum, spectrum, DftFlags.None, conjB: true);
        using var correlation = new Mat();
        Cv2.Dft(spectrum, correlation, DftFlags.Inverse | DftFlags.RealOutput);
        correlation.GetArray(out float[] values);
        return values[0] <= 0 ? [] : Array.ConvertAll(values[..longest], value => value / values[0]);
    }
}

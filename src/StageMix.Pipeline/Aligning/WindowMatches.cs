using OpenCvSharp;

namespace StageMix.Pipeline.Aligning;

/// <summary>A place where the stage sounds like a window of the song.</summary>
/// <param name="Song">the window's middle, in song seconds</param>
/// <param name="Delay">stage seconds − song seconds, from the first samples of each</param>
/// <param name="Strength">in standard deviations of that window's correlation over the whole stage</param>
internal readonly record struct WindowMatch(double Song, double Delay, double Strength)
{
    /// <summary>As between 0, which is chance, and 1, which is the same.</summary>
    public double Likeness => Strength * WhiteSound.LowChance(WindowMatches.Window);
}

/// <summary>Looks for each window of the song in the whole stage.</summary>
internal static class WindowMatches
{
    private const int Rate = WhiteSound.LowRate;

    /// <summary>Longer, and drift blurs it; shorter, and it is lost in a crowd.</summary>
    public const int Window = 4 * Rate;
    public const double WindowSeconds = (double)Window / Rate;

    /// <summary>A short stage holds few windows, so they overlap: it is to hold so many, if they are half a second apart or more.</summary>
    private const int WindowsInStage = 24;

    /// <summary>Of one transform; what lies within a window's length of its end belongs to the next.</summary>
    private const int Block = 32_768;
    private const int Step = Block - Window;

    /// <summary>A chorus is in many places; beyond so many there is nothing but chance.</summary>
    private const int Most = 12;

    private const double LeastStrength = 5.5;

    /// <summary>Within a quarter of a second, the strongest counts.</summary>
    private const int Apart = Rate / 4;

    /// <param name="song">white, at the low rate</param>
    /// <param name="stage">white, at the low rate</param>
    /// <returns>the strongest of each window, in song order</returns>
    public static List<WindowMatch> Find(float[] song, float[] stage, CancellationToken cancellationToken)
    {
        // shifts from -Window on, so that a window that only begins before the stage does is seen too
        var blocks = Math.Max(1, (stage.Length + Window + Step - 1) / Step);
        using var spectra = Spectra(stage, blocks);
        using var product = new Mat();
        var correlation = new float[blocks * Step];
        var matches = new List<WindowMatch>();
        var hop = Math.Clamp(stage.Length / WindowsInStage, Rate / 2, Window);
        for (var start = 0; start + Window <= song.Length; start += hop)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var window = Spectra(song.AsSpan(start, Window));
            using var repeated = new Mat();
            Cv2.Repeat(window, blocks, 1, repeated);
            Cv2.MulSpectrums(spectra, repeated, product, DftFlags.Rows, conjB: true);
            Cv2.Dft(product, product, DftFlags.Inverse | DftFlags.Rows | DftFlags.RealOutput);
            for (var block = 0; block < blocks; block++)
            {
                FloatRows.Of(product, block)[..Step].CopyTo(correlation.AsSpan(block * Step));
            }

            AddPeaks(correlation, start, matches);
        }

        return matches;
    }

    private static void AddPeaks(float[] correlation, int start, List<WindowMatch> matches)
    {
        var power = 0.0;
        var peaks = new List<(int At, float Value)>();
        for (var from = 0; from < correlation.Length; from += Apart)
        {
            var part = correlation.AsSpan(from, Math.Min(Apart, correlation.Length - from));
            var (at, value) = (0, 0f);
            for (var i = 0; i < part.Length; i++)
            {
                power += part[i] * part[i];
                (at, value) = part[i] > value ? (from + i, part[i]) : (at, value);
            }

            peaks.Add((at, value));
        }

        var deviation = Math.Sqrt(power / correlation.Length);
        if (deviation < 1e-9)
        {
            return;
        }

        matches.AddRange(
            peaks
                .Where(peak => peak.Value > LeastStrength * deviation)
                .OrderByDescending(peak => peak.Value)
                .Take(Most)
                .Select(peak => new WindowMatch(
                    (double)(start + (Window / 2)) / Rate,
                    (peak.At + Parabola.Vertex(correlation, peak.At) - Window - start) / Rate,
                    peak.Value / deviation
                ))
        );
    }

    private static Mat Spectra(float[] stage, int blocks)
    {
        var spectra = new Mat(blocks, Block, MatType.CV_32FC1, Scalar.All(0));
        for (var block = 0; block < blocks; block++)
        {
            var first = (block * Step) - Window;
            var (from, to) = (Math.Max(0, first), Math.Min(stage.Length, first + Block));
            if (to > from)
            {
                stage.AsSpan(from, to - from).CopyTo(FloatRows.Of(spectra, block)[(from - first)..]);
            }
        }

        Cv2.Dft(spectra, spectra, DftFlags.Rows);
        return spectra;
    }

    private static Mat Spectra(ReadOnlySpan<float> window)
    {
        var spectrum = new Mat(1, Block, MatType.CV_32FC1, Scalar.All(0));
        window.CopyTo(FloatRows.Of(spectrum, 0));
        Cv2.Dft(spectrum, spectrum, DftFlags.Rows);
        return spectrum;
    }
}

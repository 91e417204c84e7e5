namespace StageMix.Pipeline.Aligning;

/// <summary>How even neighbouring frequencies are: a tone is in a few of them, noise in all.</summary>
internal static class SpectralEvenness
{
    /// <summary>Bins, together about 100 Hz.</summary>
    private const int Neighbours = 12;

    /// <summary>The geometric by the arithmetic mean of the power in neighbouring bins; the mean over all of them, 0 to 1.</summary>
    /// <param name="spectrum">as OpenCV packs it: Re 0, Re 1, Im 1, Re 2, Im 2 and so on</param>
    public static double Of(ReadOnlySpan<float> spectrum, int lowestBin, int highestBin)
    {
        var (evenness, parts) = (0.0, 0);
        for (var first = lowestBin; first + Neighbours <= highestBin; first += Neighbours)
        {
            var (sum, logs) = (0f, 0f);
            for (var bin = first; bin < first + Neighbours; bin++)
            {
                var (re, im) = (spectrum[(2 * bin) - 1], spectrum[2 * bin]);
                var power = (re * re) + (im * im) + 1e-12f;
                (sum, logs) = (sum + power, logs + MathF.Log(power));
            }

            (evenness, parts) = (evenness + (MathF.Exp(logs / Neighbours) * Neighbours / sum), parts + 1);
        }

        return evenness / parts;
    }
}

namespace StageMix.Showcase.Sound.Capturing;

/// <summary>The ideal low-pass, under a Kaiser window (Kaiser, "Nonrecursive digital filter design using the I0-sinh window function", 1974).</summary>
internal static class WindowedSinc
{
    /// <param name="x">samples from the middle</param>
    /// <param name="band">what passes, as a share of half the sample rate</param>
    /// <param name="reach">samples from the middle to where the window ends</param>
    public static double At(double x, double band, double reach, double beta)
    {
        var way = x / reach;
        if (Math.Abs(way) >= 1)
        {
            return 0;
        }

        var turn = Math.PI * band * x;
        var sinc = turn == 0 ? 1 : PortableMath.Sin(band * x / 2) / turn;
        return band * sinc * Bessel(beta * Math.Sqrt(1 - (way * way))) / Bessel(beta);
    }

    /// <summary>The modified Bessel function of the first kind and order 0, by its power series.</summary>
    private static double Bessel(double x)
    {
        var (sum, term) = (1.0, 1.0);
        for (var n = 1; n < 40; n++)
        {
            term *= x * x / (4.0 * n * n);
            sum += term;
        }

        return sum;
    }
}

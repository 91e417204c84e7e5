namespace StageMix.Showcase;

/// <summary>
/// Functions whose last bit is the same everywhere. Math.Sin and Math.Pow are the system library's and may differ between
/// machines; these use only additions and multiplications, which may not.
/// </summary>
internal static class PortableMath
{
    private const double Ln2 = 0.693147180559945309;

    /// <summary>The sine of an angle in turns (1 is the whole circle), to about 1e-9: its Taylor series on a quarter turn.</summary>
    public static double Sin(double turns)
    {
        var nearest = turns - Math.Round(turns);
        var folded =
            nearest > 0.25 ? 0.5 - nearest
            : nearest < -0.25 ? -0.5 - nearest
            : nearest;
        var angle = folded * (2 * Math.PI);
        var square = angle * angle;
        var series = 1 - (square * (1.0 / 156));
        series = 1 - (square * (1.0 / 110) * series);
        series = 1 - (square * (1.0 / 72) * series);
        series = 1 - (square * (1.0 / 42) * series);
        series = 1 - (square * (1.0 / 20) * series);
        series = 1 - (square * (1.0 / 6) * series);
        return angle * series;
    }

    public static double Cos(double turns) => Sin(turns + 0.25);

    /// <summary>2 to the power of <paramref name="exponent"/>, to about 1e-9.</summary>
    public static double Exp2(double exponent)
    {
        var whole = Math.Floor(exponent);
        var x = (exponent - whole) * Ln2;
        var series = 1 + (x * (1.0 / 11));
        series = 1 + (x * (1.0 / 10) * series);
        series = 1 + (x * (1.0 / 9) * series);
        series = 1 + (x * (1.0 / 8) * series);
        series = 1 + (x * (1.0 / 7) * series);
        series = 1 + (x * (1.0 / 6) * series);
        series = 1 + (x * (1.0 / 5) * series);
        series = 1 + (x * (1.0 / 4) * series);
        series = 1 + (x * (1.0 / 3) * series);
        series = 1 + (x * (1.0 / 2) * series);
        series = 1 + (x * series);
        return Math.ScaleB(series, (int)whole);
    }

    /// <summary>e to the power of <paramref name="exponent"/>.</summary>
    public static double Exp(double exponent) => Exp2(exponent * (1 / Ln2));

    /// <summary>The factor of amplitude that so many decibels are.</summary>
    public static double Gain(double decibels) => Exp2(decibels / 6.020599913279624);

    /// <summary>The frequency of a MIDI pitch, in Hz: 69 is 440 Hz, 12 make an octave.</summary>
    public static double Frequency(double pitch) => 440 * Exp2((pitch - 69) / 12);
}

namespace StageMix.Timeline;

internal static class Rounding
{
    /// <summary><paramref name="dividend"/> ÷ <paramref name="divisor"/> (above 0) to the nearest whole number, halves rounded up.</summary>
    public static long Divide(Int128 dividend, Int128 divisor)
    {
        var doubled = (2 * dividend) + divisor;
        var (quotient, remainder) = Int128.DivRem(doubled, 2 * divisor);
        return (long)(remainder < 0 ? quotient - 1 : quotient);
    }
}

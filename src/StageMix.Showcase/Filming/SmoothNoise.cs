namespace StageMix.Showcase.Filming;

/// <summary>The unrest of a hand: waves of unrelated lengths, so that nothing seems to come again.</summary>
internal static class SmoothNoise
{
    /// <returns>-1 to 1</returns>
    /// <param name="phase">another one is another hand</param>
    /// <param name="channel">another one moves on its own</param>
    public static float At(double seconds, double phase, int channel)
    {
        var start = phase * (3 + (2 * channel));
        return (float)(
            (0.55 * PortableMath.Sin((0.37 * seconds) + start))
            + (0.3 * PortableMath.Sin((0.93 * seconds) + (2.3 * start) + 0.31))
            + (0.15 * PortableMath.Sin((2.11 * seconds) + (4.1 * start) + 0.67))
        );
    }
}

namespace StageMix.Showcase.Sound;

internal static class Oscillators
{
    /// <summary>A sawtooth whose jump is smoothed over two samples (PolyBLEP, Välimäki and Huovilainen 2007), so that it hardly aliases.</summary>
    /// <param name="phase">0 to 1</param>
    /// <param name="step">turns a sample</param>
    public static double Saw(double phase, double step)
    {
        var saw = (2 * phase) - 1;
        if (phase < step)
        {
            var t = phase / step;
            return saw - ((2 * t) - (t * t) - 1);
        }

        if (phase > 1 - step)
        {
            var t = (phase - 1) / step;
            return saw - ((t * t) + (2 * t) + 1);
        }

        return saw;
    }

    /// <summary>1 inside a note, with straight ramps at its ends. All in samples.</summary>
    public static double Gate(long at, long length, long attack, long release) =>
        Math.Clamp(Math.Min((double)at / attack, (double)(length - at) / release), 0, 1);
}

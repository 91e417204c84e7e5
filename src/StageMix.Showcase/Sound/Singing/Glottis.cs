using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound.Singing;

/// <summary>
/// The vocal folds: the flow's derivative after KLGLOTT88 (Klatt and Klatt 1990), a parabola while they are open and
/// nothing while they are closed, its jump smoothed over two samples so that it hardly aliases.
/// </summary>
internal struct Glottis
{
    private const double Open = 0.62;
    private double _phase;

    public double Next(double hertz)
    {
        var step = hertz / BeatGrid.SampleRate;
        _phase += step;
        _phase -= Math.Floor(_phase);
        var way = _phase / Open;
        var flow = way < 1 ? (2 * way) - (3 * way * way) : 0;
        return flow + Jump(_phase - Open, step);
    }

    private static double Jump(double since, double step)
    {
        if (since < 0 && since > -step)
        {
            var t = (since / step) + 1;
            return 0.5 * t * t;
        }

        if (since >= 0 && since < step)
        {
            var t = 1 - (since / step);
            return -0.5 * t * t;
        }

        return 0;
    }
}

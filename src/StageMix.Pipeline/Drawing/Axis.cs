using System.Globalization;
using SkiaSharp;

namespace StageMix.Pipeline.Drawing;

/// <summary>Values along a line of pixels.</summary>
/// <param name="From">the value at <paramref name="Start"/></param>
/// <param name="To">the value at <paramref name="End"/></param>
/// <param name="Start">in pixels</param>
/// <param name="End">in pixels</param>
internal readonly record struct Axis(double From, double To, float Start, float End)
{
    private const float PixelsApart = 80;

    private static readonly double[] _timeSteps = [0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600];

    public float At(double value) => Start + (float)((value - From) / (To - From) * (End - Start));

    /// <summary>Times in seconds, at round values that leave each label its room.</summary>
    public IEnumerable<double> TimeTicks()
    {
        var apart = PixelsApart * (To - From) / Math.Abs(End - Start);
        return Ticks(_timeSteps.FirstOrDefault(step => step >= apart, 1200));
    }

    /// <summary>Round values (1, 2 or 5 times a power of ten), about <paramref name="count"/> of them.</summary>
    public IEnumerable<double> RoundTicks(int count)
    {
        var least = Math.Abs(To - From) / count;
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return Ticks(power * (new double[] { 1, 2, 5 }.FirstOrDefault(step => step * power >= least, 10)));
    }

    /// <summary>Writes the times below <paramref name="y"/>, with a fine line up to <paramref name="top"/> at each.</summary>
    public void DrawTimes(SKCanvas canvas, float top, float y)
    {
        foreach (var time in TimeTicks())
        {
            canvas.Tick(At(time), top, y, Theme.Line);
            Theme.Small.Draw(canvas, Label(time), At(time), y + 16, SKTextAlign.Center);
        }
    }

    /// <summary>Minutes and seconds: <c>1:02</c>, and <c>1:02.5</c> between seconds.</summary>
    public static string Label(double seconds)
    {
        var halves = (long)Math.Round(seconds * 2);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{halves / 120}:{halves / 2 % 60:00}{(halves % 2 == 0 ? "" : ".5")}"
        );
    }

    private IEnumerable<double> Ticks(double step)
    {
        var (low, high) = (Math.Min(From, To), Math.Max(From, To));
        for (var n = (long)Math.Ceiling(low / step); n * step <= high + (step * 1e-6); n++)
        {
            yield return n * step;
        }
    }
}

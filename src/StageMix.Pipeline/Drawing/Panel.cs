using System.Globalization;
using SkiaSharp;

namespace StageMix.Pipeline.Drawing;

/// <summary>The frame of a plot: what it shows and in which unit at the left, a scale, and lines across.</summary>
/// <param name="Across">the values from left to right</param>
/// <param name="Up">the values from the bottom to the top</param>
internal readonly record struct Panel(Axis Across, Axis Up)
{
    /// <summary>The room at the left, in pixels, for the words and the scale.</summary>
    public const int Label = 210;

    public SKRect Place => new(Across.Start, Up.End, Across.End, Up.Start);

    public void Paint(SKCanvas canvas, string heading, string unit, string format)
    {
        canvas.Fill(Place, Theme.Panel, 6);
        foreach (var value in Up.RoundTicks(Math.Max(2, (int)(Place.Height / 45))))
        {
            var y = Up.At(value);
            canvas.Stroke(new(Place.Left, y), new(Place.Right, y), Theme.Line);
            var text = value.ToString(format, CultureInfo.InvariantCulture);
            Theme.Small.Draw(canvas, text, Place.Left - 8, y + 4, SKTextAlign.Right);
        }

        Theme.Heading.Draw(canvas, heading, Theme.Margin, Place.Top + 15);
        Theme.Small.Draw(canvas, unit, Theme.Margin, Place.Top + 33);
    }
}

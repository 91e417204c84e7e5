using SkiaSharp;

namespace StageMix.Pipeline.Drawing;

/// <summary>Says in one line what the marks of a picture mean.</summary>
/// <param name="baseline">the y on which the words stand</param>
internal sealed class Legend(SKCanvas canvas, float baseline)
{
    private const float Sample = 22;

    private float _x = Theme.Margin;

    /// <param name="paint">draws a sample of the mark into the place; none for words alone</param>
    public void Say(string meaning, Action<SKRect>? paint)
    {
        if (paint is not null)
        {
            paint(SKRect.Create(_x, baseline - 10, Sample, 12));
            _x += Sample + 8;
        }

        Theme.Small.Draw(canvas, meaning, _x, baseline);
        _x += Theme.Small.WidthOf(meaning) + 26;
    }
}

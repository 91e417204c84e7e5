using SkiaSharp;

namespace StageMix.Pipeline.Drawing;

/// <summary>Writes lines of text in any mixture of scripts.</summary>
/// <param name="Size">of the letters, in pixels</param>
internal sealed record Lettering(float Size, SKColor Colour, bool IsBold = false)
{
    private const string Ellipsis = "…";

    /// <summary>Half of a capital's height as a share of the size: what brings letters to a middle.</summary>
    private const float CapitalsHalf = 0.36f;

    /// <summary>Writes one line.</summary>
    /// <param name="x">the left end, the middle or the right end, as <paramref name="align"/> says</param>
    /// <param name="baseline">the y on which the letters stand</param>
    public void Draw(SKCanvas canvas, string text, float x, float baseline, SKTextAlign align = SKTextAlign.Left)
    {
        x -= align switch
        {
            SKTextAlign.Center => WidthOf(text) / 2,
            SKTextAlign.Right => WidthOf(text),
            _ => 0,
        };
        using var paint = new SKPaint { Color = Colour, IsAntialias = true };
        foreach (var run in FontRun.Of(text, IsBold))
        {
            using var font = FontOf(run);
            canvas.DrawText(run.Text, x, baseline, SKTextAlign.Left, font, paint);
            x += font.MeasureText(run.Text);
        }
    }

    /// <summary>Writes one line in the place's middle; where it does not fit, smaller, and where that does not fit, not at all.</summary>
    public void DrawInside(SKCanvas canvas, string text, SKRect place)
    {
        var fits = new[] { this, this with { Size = Size * 0.8f } }.FirstOrDefault(letters =>
            letters.WidthOf(text) <= place.Width - 2
        );
        fits?.Draw(canvas, text, place.MidX, place.MidY + (fits.Size * CapitalsHalf), SKTextAlign.Center);
    }

    /// <summary>The line's length in pixels.</summary>
    public float WidthOf(string text)
    {
        var width = 0f;
        foreach (var run in FontRun.Of(text, IsBold))
        {
            using var font = FontOf(run);
            width += font.MeasureText(run.Text);
        }

        return width;
    }

    /// <summary>The text, shortened until it fits. The ellipsis stands late, yet an end remains: file names often differ there alone.</summary>
    /// <param name="width">in pixels</param>
    public string Fit(string text, float width)
    {
        if (WidthOf(text) <= width)
        {
            return text;
        }

        var letters = FontRun.LettersOf(text).ToList();
        for (var kept = letters.Count - 1; kept > 0; kept--)
        {
            var tail = kept / 3;
            var shorter = string.Concat([.. letters[..(kept - tail)], Ellipsis, .. letters[^tail..]]);
            if (WidthOf(shorter) <= width)
            {
                return shorter;
            }
        }

        return Ellipsis;
    }

    private SKFont FontOf(FontRun run) => new(run.Typeface, Size) { Subpixel = true };
}

using SkiaSharp;

namespace StageMix.Pipeline.Drawing;

/// <summary>The few shapes that the pictures are made of.</summary>
internal static class Shapes
{
    private static readonly float[] _dashes = [6, 5];

    public static void Fill(this SKCanvas canvas, SKRect place, SKColor colour, float radius = 0)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawRoundRect(place, radius, radius, paint);
    }

    public static void Dot(this SKCanvas canvas, float x, float y, float radius, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawCircle(x, y, radius, paint);
    }

    /// <summary>A small square on its corner.</summary>
    public static void Diamond(this SKCanvas canvas, float x, float y, float radius, SKColor colour) =>
        canvas.Line(
            [new(x, y - radius), new(x + radius, y), new(x, y + radius), new(x - radius, y)],
            colour,
            isFilled: true
        );

    public static void Stroke(
        this SKCanvas canvas,
        SKPoint from,
        SKPoint to,
        SKColor colour,
        float width = 1,
        bool isDashed = false
    ) => canvas.Line([from, to], colour, width, isDashed);

    /// <summary>From point to point; filled, the area within.</summary>
    public static void Line(
        this SKCanvas canvas,
        IReadOnlyList<SKPoint> points,
        SKColor colour,
        float width = 1,
        bool isDashed = false,
        bool isFilled = false
    )
    {
        using var builder = new SKPathBuilder();
        builder.AddPoly([.. points], close: isFilled);
        using var path = builder.Detach();
        using var dashes = isDashed ? SKPathEffect.CreateDash(_dashes, 0) : null;
        using var paint = new SKPaint
        {
            Color = colour,
            Style = isFilled ? SKPaintStyle.Fill : SKPaintStyle.Stroke,
            StrokeWidth = width,
            IsAntialias = true,
            PathEffect = dashes,
        };
        canvas.DrawPath(path, paint);
    }

    /// <summary>Upright, from <paramref name="top"/> to <paramref name="bottom"/>.</summary>
    public static void Tick(this SKCanvas canvas, float x, float top, float bottom, SKColor colour, float width = 1) =>
        canvas.Stroke(new(x, top), new(x, bottom), colour, width);

    /// <summary>A stage's colour with its number in it.</summary>
    /// <param name="isUsed">whether it is part of the mix; else it is grey</param>
    public static void Chip(this SKCanvas canvas, SKRect place, int stage, bool isUsed = true)
    {
        canvas.Fill(place, isUsed ? Theme.OfStage(stage) : Theme.Faint, 4);
        (Theme.Small with { Colour = Theme.Background, IsBold = true }).DrawInside(canvas, $"{stage}", place);
    }

    /// <summary>A picture as large as fits into the place, in its middle.</summary>
    public static void Show(this SKCanvas canvas, SKBitmap picture, SKRect place)
    {
        canvas.Fill(place, SKColors.Black);
        var fitted = place.AspectFit(new SKSize(picture.Width, picture.Height));
        canvas.DrawBitmap(picture, fitted, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }
}

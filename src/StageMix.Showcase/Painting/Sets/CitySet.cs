using SkiaSharp;

namespace StageMix.Showcase.Painting.Sets;

/// <summary>A city at night: a moon, towers with lit windows in two rows, and the song's name as a neon sign.</summary>
internal sealed class CitySet : IStageSet
{
    private const int Width = 512;
    private const int Height = 192;

    private readonly SKImage _far;
    private readonly SKImage _near;
    private readonly SKPath _sign;
    private readonly SKPaint _neon = new()
    {
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        StrokeCap = SKStrokeCap.Round,
        StrokeJoin = SKStrokeJoin.Round,
    };

    public CitySet(StageLook look, SeededRandom random)
    {
        var far = Tint.Mix(look.Palette.Night, look.Palette.Haze, 0.75f);
        _far = Towers(far, look.Palette.Lights[1], random.Fork("far"), 110, 26);
        _near = Towers(
            Tint.Mix(look.Palette.Night, far, 0.35f),
            new SKColor(255, 214, 140),
            random.Fork("near"),
            150,
            40
        );
        _sign = Lettering.Line(look.Broadcaster.Title, 100);
    }

    public float Mirror => 0.6f;

    public void PaintBody(Brush brush, Lights lights, SKImage screen)
    {
        var (top, low) = (lights.Wall.Times(0.12f * lights.Level), lights.Wall.Times(0.75f * lights.Level));
        brush.Shade(
            (new(-40, 0, 9), low),
            (new(40, 0, 9), lights.Second.Times(0.6f * lights.Level)),
            (new(40, 9, 9), top),
            (new(-40, 9, 9), top)
        );
        brush.Glow(SKColors.White.Fade(0.25f * lights.Level), new(3.6f, 4.6f, 8.8f), 2.4f);
        brush.Disc(new SKColor(255, 250, 230).Times(0.4f + (0.6f * lights.Level)), new(3.6f, 4.6f, 8.7f), 0.75f);
        brush.Picture(_far, new(-11, 4.6f, 7.5f), new(22, 0, 0), new(0, -4.6f, 0), 0.5f + (0.5f * lights.Level));
        brush.Picture(_near, new(-9.5f, 4.4f, 5.5f), new(19, 0, 0), new(0, -4.4f, 0));
        brush.Glow(lights.Second.Fade(0.35f * lights.Level), new(0, 3.3f, 4.9f), 2.6f);
        // a bridge's rail of light, behind the dancers
        brush.Panel(lights.Second.Times(lights.Level), -9, 0.32f, 9, 0.4f, 3.9f);
        brush.Panel(lights.Night, -9, 0, 9, 0.32f, 3.9f);
    }

    public void PaintEdges(Brush brush, Lights lights)
    {
        var size = 3.6f / Math.Max(300, _sign.Bounds.Width);
        var height = _sign.Bounds.Height * size;
        _ = brush.Canvas.Save();
        brush.Canvas.Concat(
            brush.Lens.Lay(
                new(_sign.Bounds.Width * size / -2, 3.3f + (height / 2), 4.8f),
                new(size, 0, 0),
                new(0, -size, 0)
            )
        );
        foreach (
            var (width, colour) in new[]
            {
                (17f, lights.Second.Fade(0.3f)),
                (7f, Tint.Mix(lights.Second, SKColors.White, 0.75f)),
            }
        )
        {
            _neon.StrokeWidth = width;
            _neon.Color = colour.Times(0.25f + (0.85f * lights.Level));
            brush.Canvas.DrawPath(_sign, _neon);
        }

        brush.Canvas.Restore();
        brush.Line(
            Tint.Mix(lights.Second, SKColors.White, 0.6f).Times(lights.Level),
            new(-9, 0.4f, 3.89f),
            new(9, 0.4f, 3.89f),
            0.03f
        );
    }

    private static SKImage Towers(SKColor wall, SKColor window, SeededRandom random, int tallest, int widest)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height));
        using var paint = new SKPaint();
        surface.Canvas.Clear(SKColors.Transparent);
        for (var x = 0f; x < Width; )
        {
            var width = (float)random.Between(widest * 0.5, widest);
            // lower in the middle, where the dancers are
            var middle = 1 - (0.45f * (1 - (Math.Abs(x - (Width / 2f)) / (Width / 2f))));
            var top = Height - ((float)random.Between(tallest * 0.55, tallest) * middle);
            paint.Color = wall.Times((float)random.Between(0.75, 1.2));
            surface.Canvas.DrawRect(x, top, width - 1, Height - top, paint);
            for (var row = top + 4; row < Height - 4; row += 6)
            {
                for (var column = x + 3; column < x + width - 4; column += 5)
                {
                    if (random.Chance(0.4))
                    {
                        paint.Color = window.Fade((float)random.Between(0.3, 1));
                        surface.Canvas.DrawRect(column, row, 2.6f, 3, paint);
                    }
                }
            }

            x += width;
        }

        return surface.Snapshot();
    }

    public void Dispose()
    {
        _far.Dispose();
        _near.Dispose();
        _sign.Dispose();
        _neon.Dispose();
    }
}

using SkiaSharp;

namespace StageMix.Showcase.Painting;

/// <summary>The video that LED walls show, drawn small: walls are far, and LEDs coarse.</summary>
internal sealed class Screen(StageLook look) : IDisposable
{
    public const int Width = 192;
    public const int Height = 80;

    private readonly SKSurface _surface = SKSurface.Create(new SKImageInfo(Width, Height));
    private readonly SKPaint _paint = new() { IsAntialias = true };
    private readonly SKPaint _line = new()
    {
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        StrokeCap = SKStrokeCap.Round,
    };
    private readonly SKPath _words = Lettering.Line(look.Broadcaster.Title, 46);

    /// <summary>What is on at that moment.</summary>
    public SKImage At(Lights lights)
    {
        var canvas = _surface.Canvas;
        var time = (float)(lights.Moment.IsSong ? lights.Moment.Beat : lights.Moment.StageSeconds * 1.5);
        canvas.Clear(lights.Wall.Times(0.3f * lights.Level));
        var bright = lights.Wall.Times(lights.Level * 1.25f);
        var other = lights.Second.Times(lights.Level * 1.15f);
        switch (look.Patterns[lights.Pattern % look.Patterns.Count])
        {
            case WallPattern.Waves:
                Waves(canvas, bright, other, time);
                break;
            case WallPattern.Columns:
                Columns(canvas, bright, other, time);
                break;
            case WallPattern.Rings:
                Rings(canvas, bright, other, time);
                break;
            case WallPattern.Equaliser:
                Equaliser(canvas, bright, other, time, lights.Hit);
                break;
            case WallPattern.Stars:
                Stars(canvas, bright, other, time);
                break;
            case WallPattern.Sunburst:
                Sunburst(canvas, bright, other, time);
                break;
            case WallPattern.Words:
                Words(canvas, bright, other, time);
                break;
            default:
                Tiles(canvas, bright, other, time);
                break;
        }

        return _surface.Snapshot();
    }

    private void Waves(SKCanvas canvas, SKColor bright, SKColor other, float time)
    {
        for (var row = 0; row < 6; row++)
        {
            using var builder = new SKPathBuilder();
            builder.MoveTo(0, Height);
            for (var x = 0; x <= Width; x += 12)
            {
                var swell = MathF.Sin((x * 0.045f) + (time * 0.8f) + (row * 0.9f)) * (5 + row);
                builder.LineTo(x, 8 + (row * 13) + swell);
            }

            builder.LineTo(Width, Height);
            builder.Close();
            using var path = builder.Detach();
            _paint.Color = Tint.Mix(other, bright, row / 5f).Fade(0.55f);
            canvas.DrawPath(path, _paint);
        }
    }

    private void Columns(SKCanvas canvas, SKColor bright, SKColor other, float time)
    {
        for (var column = 0; column < 16; column++)
        {
            var glow = 0.5f + (0.5f * MathF.Sin((MathF.Abs(column - 7.5f) * 0.8f) - (time * MathF.PI / 2)));
            _paint.Color = Tint.Mix(other, bright, column % 2).Fade(0.15f + (0.85f * glow * glow));
            canvas.DrawRect((column * 12) + 1.5f, 0, 9, Height, _paint);
        }
    }

    private void Rings(SKCanvas canvas, SKColor bright, SKColor other, float time)
    {
        for (var ring = 9; ring >= 0; ring--)
        {
            var radius = ((ring + (time / 2 % 1)) * 13) + 2;
            _line.Color = (ring % 2 == (int)(time / 2) % 2 ? bright : other).Fade(1 - (ring * 0.07f));
            _line.StrokeWidth = 6;
            canvas.DrawCircle(Width / 2f, Height / 2f, radius, _line);
        }
    }

    private void Equaliser(SKCanvas canvas, SKColor bright, SKColor other, float time, float hit)
    {
        for (var bar = 0; bar < 24; bar++)
        {
            var level = 0.25f + (0.35f * MathF.Abs(MathF.Sin((bar * 1.7f) + (time * 2.1f)))) + (0.4f * hit);
            for (var cell = 0; cell < (int)(level * 12); cell++)
            {
                _paint.Color = Tint.Mix(bright, other, cell / 9f);
                canvas.DrawRect((bar * 8) + 1, Height - 6 - (cell * 6.4f), 6, 4.6f, _paint);
            }
        }
    }

    private void Stars(SKCanvas canvas, SKColor bright, SKColor other, float time)
    {
        for (var star = 0; star < 60; star++)
        {
            // stars fly towards us: each has a direction and a depth that time runs through
            var (sine, cosine) = MathF.SinCos(star * 2.4f);
            var depth = ((star * 0.618f) + (time * 0.12f)) % 1;
            var away = depth * depth * 110;
            _paint.Color = (
                star % 3 == 0 ? SKColors.White
                : star % 3 == 1 ? bright
                : other
            ).Fade(0.2f + (0.8f * depth));
            canvas.DrawCircle(
                (Width / 2f) + (cosine * away),
                (Height / 2f) + (sine * away),
                0.7f + (2 * depth),
                _paint
            );
        }
    }

    private void Sunburst(SKCanvas canvas, SKColor bright, SKColor other, float time)
    {
        for (var ray = 0; ray < 16; ray++)
        {
            var angle = (ray * MathF.Tau / 16) + (time * 0.1f);
            using var builder = new SKPathBuilder();
            builder.MoveTo(Width / 2f, Height * 0.6f);
            builder.LineTo((Width / 2f) + (MathF.Cos(angle) * 150), (Height * 0.6f) + (MathF.Sin(angle) * 150));
            builder.LineTo(
                (Width / 2f) + (MathF.Cos(angle + 0.2f) * 150),
                (Height * 0.6f) + (MathF.Sin(angle + 0.2f) * 150)
            );
            builder.Close();
            using var path = builder.Detach();
            _paint.Color = (ray % 2 == 0 ? bright : other).Fade(0.75f);
            canvas.DrawPath(path, _paint);
        }

        _paint.Color = SKColors.White.Fade(0.85f);
        canvas.DrawCircle(Width / 2f, Height * 0.6f, 9, _paint);
    }

    private void Words(SKCanvas canvas, SKColor bright, SKColor other, float time)
    {
        var width = _words.Bounds.Width + 40;
        for (var copy = -1; copy <= (int)(Width / width) + 1; copy++)
        {
            _ = canvas.Save();
            canvas.Translate((copy * width) - (time * 10 % width), 17);
            _line.StrokeWidth = 11;
            _line.Color = other.Fade(0.4f);
            canvas.DrawPath(_words, _line);
            _line.StrokeWidth = 5;
            _line.Color = Tint.Mix(bright, SKColors.White, 0.5f);
            canvas.DrawPath(_words, _line);
            canvas.Restore();
        }
    }

    private void Tiles(SKCanvas canvas, SKColor bright, SKColor other, float time)
    {
        for (var column = 0; column < 12; column++)
        {
            for (var row = 0; row < 5; row++)
            {
                // each tile lights on beats of its own: a fixed scramble of place and beat
                var draw = ((column * 7) + (row * 13) + ((int)MathF.Floor(time) * 5)) % 11 / 10f;
                _paint.Color = Tint.Mix(other, bright, draw).Fade(0.2f + (0.8f * draw));
                canvas.DrawRect((column * 16) + 1, (row * 16) + 1, 14, 14, _paint);
            }
        }
    }

    public void Dispose()
    {
        _surface.Dispose();
        _paint.Dispose();
        _line.Dispose();
        _words.Dispose();
    }
}

/// <summary>What moves over LED walls.</summary>
internal enum WallPattern
{
    Waves,
    Columns,
    Rings,
    Equaliser,
    Stars,
    Sunburst,
    Words,
    Tiles,
}

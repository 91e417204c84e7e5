using System.Numerics;
using SkiaSharp;
using StageMix.Showcase.Filming;

namespace StageMix.Showcase.Painting;

/// <summary>Draws the stage that the dancers are on: backdrop, LED wall, floor and spot lights.</summary>
internal sealed class SetPainter : IDisposable
{
    private const int Columns = 12;
    private const int Rows = 4;
    private const int Spots = 5;
    private const float WallDepth = 3.4f;
    private const float WallHalfWidth = 6;
    private const float WallTop = 4.6f;
    private const float FloorHalfWidth = 7;
    private const float FloorFront = -3.2f;

    private readonly StageLook _look;
    private readonly SKPaint _fill = new() { IsAntialias = true };
    private readonly SKPaint _beam = new() { IsAntialias = true, BlendMode = SKBlendMode.Plus };
    private readonly SKPaint _sky = new();

    public SetPainter(StageLook look, int width, int height)
    {
        _look = look;
        _sky.Shader = SKShader.CreateLinearGradient(
            new SKPoint(width / 2f, 0),
            new SKPoint(width / 2f, height),
            [look.Sky, look.Haze, look.Sky],
            [0, 0.55f, 1],
            SKShaderTileMode.Clamp
        );
    }

    /// <param name="seconds">stage time: the set does not know the song</param>
    public void Paint(SKCanvas canvas, Camera camera, double seconds)
    {
        canvas.DrawPaint(_sky);
        PaintWall(canvas, camera, seconds);
        PaintFloor(canvas, camera);
    }

    /// <summary>Beams from above, drawn over the dancers too.</summary>
    public void PaintLights(SKCanvas canvas, Camera camera, double seconds)
    {
        _beam.Color = _look.Light.WithAlpha(34);
        for (var spot = 0; spot < Spots; spot++)
        {
            var across = (spot - ((Spots - 1) / 2f)) * 1.7f;
            var aim = across + (1.1f * MathF.Sin((float)(seconds * 0.5) + (spot * 1.3f)));
            Quad(
                canvas,
                camera,
                _beam,
                new(across - 0.05f, 5.5f, 2),
                new(across + 0.05f, 5.5f, 2),
                new(aim + 0.7f, 0, 1),
                new(aim - 0.7f, 0, 1)
            );
        }
    }

    private void PaintWall(SKCanvas canvas, Camera camera, double seconds)
    {
        const float Width = 2 * WallHalfWidth / Columns;
        const float Height = (WallTop - 0.4f) / Rows;
        for (var column = 0; column < Columns; column++)
        {
            for (var row = 0; row < Rows; row++)
            {
                var brightness = Brightness(column, row, seconds);
                _fill.Color = Blend(_look.Sky, _look.Panel, 0.12f + (0.6f * brightness));
                var (left, bottom) = (-WallHalfWidth + (column * Width), 0.4f + (row * Height));
                Quad(
                    canvas,
                    camera,
                    _fill,
                    new(left + 0.04f, bottom + 0.04f, WallDepth),
                    new(left + Width - 0.04f, bottom + 0.04f, WallDepth),
                    new(left + Width - 0.04f, bottom + Height - 0.04f, WallDepth),
                    new(left + 0.04f, bottom + Height - 0.04f, WallDepth)
                );
            }
        }
    }

    /// <summary>0 to 1.</summary>
    private float Brightness(int column, int row, double seconds)
    {
        var (x, y) = (column - ((Columns - 1) / 2f), row - ((Rows - 1) / 2f));
        var phase = _look.Wall switch
        {
            WallPattern.Waves => (x * 0.5f) + (y * 0.9f),
            WallPattern.Columns => MathF.Abs(x) * 0.9f,
            _ => MathF.Sqrt((x * x) + (4 * y * y)) * 0.8f,
        };
        return 0.5f + (0.5f * MathF.Sin(phase - (float)(seconds * 0.9)));
    }

    private void PaintFloor(SKCanvas canvas, Camera camera)
    {
        const int Boards = 6;
        const float Depth = (WallDepth - FloorFront) / Boards;
        for (var board = 0; board < Boards; board++)
        {
            var (near, far) = (FloorFront + (board * Depth), FloorFront + ((board + 1) * Depth));
            _fill.Color = Blend(_look.Floor, _look.Haze, (board * 0.14f) + (board % 2 * 0.12f));
            Quad(
                canvas,
                camera,
                _fill,
                new(-FloorHalfWidth, 0, near),
                new(FloorHalfWidth, 0, near),
                new(FloorHalfWidth, 0, far),
                new(-FloorHalfWidth, 0, far)
            );
        }
    }

    private static void Quad(SKCanvas canvas, Camera camera, SKPaint paint, params ReadOnlySpan<Vector3> corners)
    {
        using var path = new SKPathBuilder();
        for (var i = 0; i < corners.Length; i++)
        {
            var point = camera.Project(corners[i]);
            if (i == 0)
            {
                path.MoveTo(point.X, point.Y);
            }
            else
            {
                path.LineTo(point.X, point.Y);
            }
        }

        path.Close();
        using var shape = path.Detach();
        canvas.DrawPath(shape, paint);
    }

    private static SKColor Blend(SKColor from, SKColor to, float share) =>
        new(Part(from.Red, to.Red, share), Part(from.Green, to.Green, share), Part(from.Blue, to.Blue, share));

    private static byte Part(byte from, byte to, float share) => (byte)float.Lerp(from, to, Math.Clamp(share, 0, 1));

    public void Dispose()
    {
        _fill.Dispose();
        _beam.Dispose();
        _sky.Shader?.Dispose();
        _sky.Dispose();
    }
}

using System.Numerics;
using SkiaSharp;

namespace StageMix.Showcase.Painting;

/// <summary>The front rows in wide shots: dark heads and raised arms, light sticks that sway with the beat.</summary>
internal sealed class Audience(SeededRandom random, int width, int height) : IDisposable
{
    private const int People = 46;

    /// <summary>Where a metre on stage is smaller than this share of the picture's height, the audience is seen whole.</summary>
    private const float Wide = 0.25f;
    private const float Close = 0.33f;

    private readonly (float Across, float Row, float Size, float Phase, bool HasStick)[] _people =
    [
        .. Enumerable
            .Range(0, People)
            .Select(i =>
                (
                    ((i + (float)random.Unit()) / People * 1.3f) - 0.15f,
                    (float)random.Unit(),
                    (float)random.Between(0.85, 1.15),
                    (float)random.Unit(),
                    random.Chance(0.55)
                )
            )
            .OrderBy(person => person.Item2),
    ];

    private readonly SKPaint _dark = new() { IsAntialias = true };
    private readonly SKPaint _arm = new()
    {
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        StrokeCap = SKStrokeCap.Round,
    };

    public void Paint(SKCanvas canvas, Lens lens, Lights lights)
    {
        var share = lens.Scale(new Vector3(0, 1, 0)) / height;
        var seen = Math.Clamp((Close - share) / (Close - Wide), 0, 1);
        if (seen <= 0)
        {
            return;
        }

        var beat = (float)lights.Moment.Beat;
        foreach (var (across, row, size, phase, hasStick) in _people)
        {
            var head = height * 0.026f * size * (0.8f + (0.4f * row));
            var bob = MathF.Abs(MathF.Sin((beat + (phase * 0.2f)) * MathF.PI)) * head * 0.5f * lights.Energy;
            // rows sink away as the camera comes closer, and slide as it moves aside
            var x = (across * width) - (lens.Eye.X * width * 0.03f * (1 + row));
            var y = (height * (0.95f + (0.05f * row) + (0.16f * (1 - seen)))) - bob;
            var dark = Tint.Mix(new SKColor(8, 8, 14), lights.Wall, 0.07f + (0.06f * (1 - row)));
            _dark.Color = dark;
            if (hasStick)
            {
                var sway = MathF.Sin((beat * MathF.PI / 2) + (phase * 0.8f)) * head * 1.1f;
                var hand = new SKPoint(x + (head * 1.2f) + (sway * 0.5f), y - (head * 1.9f));
                var tip = new SKPoint(hand.X + (sway * 0.5f), hand.Y - (head * 1.3f));
                _arm.Color = dark;
                _arm.StrokeWidth = head * 0.55f;
                canvas.DrawLine(x + head, y + head, hand.X, hand.Y, _arm);
                var light = phase > 0.5f ? lights.Second : lights.Wall;
                _arm.Color = light.Fade(0.3f);
                _arm.StrokeWidth = head * 0.9f;
                canvas.DrawLine(hand, tip, _arm);
                _arm.Color = Tint.Mix(light, SKColors.White, 0.65f);
                _arm.StrokeWidth = head * 0.38f;
                canvas.DrawLine(hand, tip, _arm);
            }

            canvas.DrawCircle(x, y, head, _dark);
            canvas.DrawOval(x, y + (head * 2.4f), head * 1.9f, head * 1.6f, _dark);
        }
    }

    public void Dispose()
    {
        _dark.Dispose();
        _arm.Dispose();
    }
}

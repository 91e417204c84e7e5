using SkiaSharp;

namespace StageMix.Showcase.Painting.Sets;

/// <summary>A wide staircase whose edges light up step by step, cubes of LEDs beside it, a screen above.</summary>
internal sealed class StairSet : IStageSet
{
    private const int Steps = 7;
    private const float Rise = 0.24f;

    public float Mirror => 0.4f;

    public void PaintBody(Brush brush, Lights lights, SKImage screen)
    {
        brush.Panel(lights.Wall.Times(0.2f * lights.Level), -40, 0, 40, 7, 6);
        brush.Picture(screen, new(-3.4f, 5, 5.6f), new(6.8f, 0, 0), new(0, -3.3f, 0));
        foreach (var (left, bottom, size, z, pick) in Cubes())
        {
            var lit = (pick + (int)Math.Floor(lights.Moment.Beat) + 3000) % 3 == 0 ? 1 : 0.45f;
            brush.Picture(screen, new(left, bottom + size, z), new(size, 0, 0), new(0, -size, 0), lit);
            brush.Panel(
                (pick % 2 == 0 ? lights.Wall : lights.Second).Times(lights.Level).Fade(0.35f * lit),
                left,
                bottom,
                left + size,
                bottom + size,
                z
            );
        }

        for (var step = Steps - 1; step >= 0; step--)
        {
            var (half, z) = (3.3f - (0.1f * step), 2.2f + (0.36f * step));
            brush.Panel(
                lights.Wall.Times((0.16f + (0.03f * step)) * lights.Level),
                -half,
                Rise * step,
                half,
                Rise * (step + 1),
                z
            );
            brush.Area(
                lights.Wall.Times(0.32f * lights.Level),
                new(-half, Rise * (step + 1), z),
                new(half, Rise * (step + 1), z),
                new(half, Rise * (step + 1), z + 0.36f),
                new(-half, Rise * (step + 1), z + 0.36f)
            );
        }
    }

    public void PaintEdges(Brush brush, Lights lights)
    {
        var runs = (int)Math.Floor(lights.Moment.Beat * 2) + 3000;
        for (var step = Steps - 1; step >= 0; step--)
        {
            var (half, z) = (3.3f - (0.1f * step), 2.19f + (0.36f * step));
            var lit = (runs - step) % 4 == 0 ? 1.2f : 0.55f;
            brush.Line(
                Tint.Mix(lights.Second, SKColors.White, 0.4f).Times(lit * lights.Level),
                new(-half, Rise * (step + 1), z),
                new(half, Rise * (step + 1), z),
                0.05f
            );
        }

        foreach (var (left, bottom, size, z, _) in Cubes())
        {
            var edge = lights.Second.Times(lights.Level);
            brush.Line(edge, new(left, bottom, z), new(left, bottom + size, z), 0.04f);
            brush.Line(edge, new(left + size, bottom, z), new(left + size, bottom + size, z), 0.04f);
            brush.Line(edge, new(left, bottom + size, z), new(left + size, bottom + size, z), 0.04f);
        }
    }

    private static (float Left, float Bottom, float Size, float Z, int Pick)[] Cubes() =>
        [
            (-5.4f, 0, 1.5f, 3.4f, 0),
            (-7.2f, 0, 2.1f, 3.9f, 1),
            (-5.2f, 1.6f, 1.1f, 3.8f, 2),
            (-6.7f, 2.3f, 1.5f, 4.3f, 3),
            (3.9f, 0, 1.5f, 3.4f, 2),
            (5.1f, 0, 2.1f, 3.9f, 0),
            (4.1f, 1.6f, 1.1f, 3.8f, 1),
            (5.2f, 2.3f, 1.5f, 4.3f, 4),
        ];

    public void Dispose() { }
}

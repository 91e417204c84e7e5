using SkiaSharp;

namespace StageMix.Showcase.Painting.Sets;

/// <summary>One great LED wall, columns of LEDs beside it, and a step before it.</summary>
internal sealed class ScreenSet : IStageSet
{
    public float Mirror => 0.4f;

    public void PaintBody(Brush brush, Lights lights, SKImage screen)
    {
        brush.Panel(lights.Wall.Times(0.14f * lights.Level), -40, 0, 40, 7, 5);
        brush.Picture(screen, new(-5.6f, 5.3f, 4), new(11.2f, 0, 0), new(0, -4.8f, 0));
        for (var side = -1; side <= 1; side += 2)
        {
            for (var column = 0; column < 3; column++)
            {
                var (x, z) = (side * (6.2f + (0.7f * column)), 3.6f - (1.3f * column));
                brush.Panel(lights.Night, x - 0.35f, 0, x + 0.35f, 5.5f, z);
                var lit = column == (int)Math.Floor(lights.Moment.Beat) % 3 ? 1.2f : 0.55f;
                brush.Panel(lights.Second.Times(lit * lights.Level), x - 0.24f, 0.1f, x + 0.24f, 5.4f, z - 0.01f);
            }
        }

        brush.Panel(lights.Wall.Times(0.25f * lights.Level), -5.8f, 0, 5.8f, 0.5f, 3.6f);
        brush.Panel(lights.Second.Times(lights.Level), -5.8f, 0.42f, 5.8f, 0.5f, 3.58f);
    }

    public void PaintEdges(Brush brush, Lights lights)
    {
        var seam = lights.Night.Fade(0.35f);
        for (var x = -4.2f; x < 5; x += 1.4f)
        {
            brush.Line(seam, new(x, 0.5f, 3.99f), new(x, 5.3f, 3.99f), 0.025f);
        }

        for (var y = 1.7f; y < 5; y += 1.2f)
        {
            brush.Line(seam, new(-5.6f, y, 3.99f), new(5.6f, y, 3.99f), 0.025f);
        }

        var glow = Tint.Mix(lights.Second, SKColors.White, 0.5f).Times(lights.Level);
        brush.Line(glow, new(-5.6f, 5.3f, 3.98f), new(5.6f, 5.3f, 3.98f), 0.05f);
        brush.Line(glow, new(-5.8f, 0.5f, 3.57f), new(5.8f, 0.5f, 3.57f), 0.04f);
    }

    public void Dispose() { }
}

using SkiaSharp;

namespace StageMix.Showcase.Painting.Sets;

/// <summary>Scaffolding full of lamps, and tall screens hung between its towers.</summary>
internal sealed class TrussSet : IStageSet
{
    private const int Screens = 5;

    private static readonly SKColor _steel = new(96, 100, 112);

    public float Mirror => 0.35f;

    public void PaintBody(Brush brush, Lights lights, SKImage screen)
    {
        brush.Panel(lights.Wall.Times(0.16f * lights.Level), -40, 0, 40, 7, 5);
        for (var i = 0; i < Screens; i++)
        {
            var x = -5.1f + (2.15f * i);
            var top = 4.6f - (0.35f * Math.Abs(i - 2));
            brush.Picture(screen, new(x, top, 4), new(1.6f, 0, 0), new(0, -top + 0.25f, 0));
        }

        foreach (var (x, y, z) in Lamps())
        {
            brush.Glow(lights.Second.Times(lights.Level).Fade(0.8f), new(x, y - 0.15f, z), 0.5f + (0.25f * lights.Hit));
        }
    }

    public void PaintEdges(Brush brush, Lights lights)
    {
        var steel = _steel.Times(0.35f + (0.5f * lights.Level));
        foreach (var (y, z) in new[] { (4.9f, 3.2f), (5.1f, 0.4f) })
        {
            brush.Line(steel, new(-7, y, z), new(7, y, z), 0.06f);
            brush.Line(steel, new(-7, y + 0.4f, z), new(7, y + 0.4f, z), 0.06f);
            for (var x = -7f; x < 7; x += 0.7f)
            {
                brush.Line(steel, new(x, y, z), new(x + 0.35f, y + 0.4f, z), 0.03f);
                brush.Line(steel, new(x + 0.35f, y + 0.4f, z), new(x + 0.7f, y, z), 0.03f);
            }
        }

        foreach (var x in (float[])[-6.4f, 6.4f])
        {
            foreach (var leg in (float[])[x - 0.2f, x + 0.2f])
            {
                brush.Line(steel, new(leg, 0, 3), new(leg, 5.2f, 3), 0.06f);
            }

            for (var y = 0f; y < 5; y += 0.5f)
            {
                brush.Line(steel, new(x - 0.2f, y, 3), new(x + 0.2f, y + 0.5f, 3), 0.03f);
            }
        }

        foreach (var (x, y, z) in Lamps())
        {
            brush.Disc(_steel.Times(0.4f), new(x, y, z), 0.14f);
            brush.Disc(
                Tint.Mix(lights.Second, SKColors.White, 0.7f).Times(lights.Level),
                new(x, y - 0.06f, z - 0.05f),
                0.09f
            );
        }
    }

    private static IEnumerable<(float X, float Y, float Z)> Lamps() =>
        Enumerable.Range(0, 7).Select(i => (-5.4f + (1.8f * i), 4.75f, 3.1f));

    public void Dispose() { }
}

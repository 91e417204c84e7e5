using System.Numerics;
using SkiaSharp;

namespace StageMix.Showcase.Painting.Sets;

/// <summary>A tunnel of arches that light up one after the other, a screen at its end.</summary>
internal sealed class ArchSet : IStageSet
{
    private const int Arches = 6;
    private const int Corners = 14;

    public float Mirror => 0.55f;

    public void PaintBody(Brush brush, Lights lights, SKImage screen)
    {
        brush.Panel(lights.Wall.Times(0.22f * lights.Level), -40, 0, 40, 7, 6);
        brush.Picture(screen, new(-2.5f, 3.9f, 5.4f), new(5, 0, 0), new(0, -3.9f, 0));
        for (var arch = Arches - 1; arch >= 0; arch--)
        {
            Arch(brush, arch, 0.42f, lights.Night);
            Arch(brush, arch, 0.26f, Lit(lights, arch).Times(0.75f));
        }
    }

    public void PaintEdges(Brush brush, Lights lights)
    {
        for (var arch = Arches - 1; arch >= 0; arch--)
        {
            Arch(brush, arch, 0.07f, Tint.Mix(Lit(lights, arch), SKColors.White, 0.6f));
        }
    }

    private static SKColor Lit(Lights lights, int arch)
    {
        var runs = (float)((lights.Moment.Beat * 0.5) - (arch / (double)Arches));
        var lit = 0.35f + (0.65f * MathF.Pow(0.5f + (0.5f * MathF.Cos(runs * MathF.Tau)), 2));
        return (arch % 2 == 0 ? lights.Wall : lights.Second).Times(lit * lights.Level);
    }

    private static void Arch(Brush brush, int arch, float metres, SKColor colour)
    {
        var (z, radius) = (0.6f + (0.85f * arch), 4.6f - (0.42f * arch));
        var last = new Vector3(-radius, 0, z);
        for (var i = 0; i <= Corners; i++)
        {
            var (sine, cosine) = MathF.SinCos(i * MathF.PI / Corners);
            var next = new Vector3(-cosine * radius, 1 + (sine * (radius * 0.82f)), z);
            brush.Line(colour, last, next, metres);
            last = next;
        }

        brush.Line(colour, last, new(radius, 0, z), metres);
    }

    public void Dispose() { }
}

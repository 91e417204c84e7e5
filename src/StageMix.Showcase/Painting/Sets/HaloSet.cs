using System.Numerics;
using SkiaSharp;

namespace StageMix.Showcase.Painting.Sets;

/// <summary>A great ring of light before a sky of stars, over a floor like a mirror.</summary>
internal sealed class HaloSet : IStageSet
{
    private const int Segments = 40;
    private const int Stars = 90;

    private readonly Vector3[] _stars;

    public HaloSet(SeededRandom random) =>
        _stars = [
            .. Enumerable
                .Range(0, Stars)
                .Select(_ => new Vector3((float)random.Between(-9, 9), (float)random.Between(0.2, 6.5), 6)),
        ];

    public float Mirror => 0.75f;

    public void PaintBody(Brush brush, Lights lights, SKImage screen)
    {
        var (low, high) = (lights.Wall.Times(0.55f * lights.Level), lights.Wall.Times(0.1f * lights.Level));
        brush.Shade((new(-40, 0, 7), low), (new(40, 0, 7), low), (new(40, 7, 7), high), (new(-40, 7, 7), high));
        brush.Glow(lights.Second.Fade(0.5f * lights.Level), new(0, 2.4f, 4), 3.4f);
        Ring(brush, lights, 2.15f, 0.3f, 0.8f);
        Ring(brush, lights, 3.4f, 0.12f, 0.5f);
        // slabs of dark glass at the sides, edged with light
        for (var side = -1; side <= 1; side += 2)
        {
            for (var i = 0; i < 4; i++)
            {
                var x = side * (3.9f + (0.9f * i));
                brush.Panel(lights.Night, x - 0.3f, 0, x + 0.3f, 1.4f + (0.9f * i), 3.6f - (0.5f * i));
                brush.Panel(
                    lights.Second.Times(0.9f * lights.Level),
                    x - (0.3f * side) - 0.04f,
                    0,
                    x - (0.3f * side) + 0.04f,
                    1.4f + (0.9f * i),
                    3.58f - (0.5f * i)
                );
            }
        }
    }

    public void PaintEdges(Brush brush, Lights lights)
    {
        for (var i = 0; i < Stars; i++)
        {
            var blink = 0.5f + (0.5f * MathF.Sin((float)(lights.Moment.StageSeconds * 2.2) + (i * 1.7f)));
            brush.Disc(SKColors.White.Fade(blink * 0.85f), _stars[i], 0.018f + (0.012f * (i % 3)));
        }

        Ring(brush, lights, 2.15f, 0.06f, 1);
    }

    /// <param name="white">how much of its colour is white, at most</param>
    private static void Ring(Brush brush, Lights lights, float radius, float metres, float white)
    {
        var centre = new Vector3(0, 2.4f, 4);
        var runs = (float)(lights.Moment.Beat * 0.25);
        for (var i = 0; i < Segments; i++)
        {
            var share = i / (float)Segments;
            // a bright arc runs round it, once in a bar
            var lit = 0.45f + (0.55f * MathF.Pow(0.5f + (0.5f * MathF.Cos((share - runs) * MathF.Tau)), 2));
            var colour = Tint.Mix(lights.Second, SKColors.White, white * lit * 0.7f).Times(lit * (0.2f + lights.Level));
            brush.Line(colour, Point(i), Point(i + 1), metres * (1 + (0.4f * lights.Hit)));
        }

        Vector3 Point(int i)
        {
            var (sine, cosine) = MathF.SinCos(i * MathF.Tau / Segments);
            return centre + new Vector3(sine * radius, cosine * radius, 0);
        }
    }

    public void Dispose() { }
}

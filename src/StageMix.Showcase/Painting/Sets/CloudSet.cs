using System.Numerics;
using SkiaSharp;

namespace StageMix.Showcase.Painting.Sets;

/// <summary>A bright set: sky, drifting clouds, a gate of balloons, and steps like a cake's.</summary>
internal sealed class CloudSet(StageLook look, SeededRandom random) : IStageSet
{
    private const int Balloons = 22;

    private readonly (Vector3 Place, float Size)[] _puffs =
    [
        .. Enumerable
            .Range(0, 26)
            .Select(i =>
                (
                    new Vector3(
                        (float)random.Between(-1, 1) + (5 * ((i % 6) - 2.5f)),
                        (float)random.Between(0.2, 0.9) + (1.5f * (i / 6)),
                        6.5f
                    ),
                    (float)random.Between(0.45, 1)
                )
            ),
    ];

    public float Mirror => 0.3f;

    public void PaintBody(Brush brush, Lights lights, SKImage screen)
    {
        var level = 0.45f + (0.55f * Math.Min(1, lights.Level));
        var top = Tint.Mix(lights.Wall, SKColors.White, 0.12f).Times(level);
        var low = Tint.Mix(lights.Second, SKColors.White, 0.72f).Times(level);
        brush.Shade((new(-40, 0, 8), low), (new(40, 0, 8), low), (new(40, 9, 8), top), (new(-40, 9, 8), top));
        brush.Glow(SKColors.White.Fade(0.6f), new(-3.5f, 4.4f, 7.5f), 3);
        foreach (var (place, size) in _puffs)
        {
            var drift = (float)(lights.Moment.StageSeconds * 0.05);
            var at = place + new Vector3(drift % 3, 0, 0);
            brush.Disc(SKColors.White.Times(0.9f * level).Fade(0.6f), at, size);
            brush.Disc(SKColors.White.Times(level).Fade(0.7f), at + new Vector3(-0.1f, 0.18f, 0), size * 0.75f);
        }

        for (var step = 0; step < 3; step++)
        {
            var half = 4.6f - (0.8f * step);
            var colour = look.Palette.Lights[step + 1];
            brush.Panel(
                Tint.Mix(colour, SKColors.White, 0.55f).Times(level),
                -half,
                0.28f * step,
                half,
                0.28f * (step + 1),
                3.2f + (0.3f * step)
            );
        }
    }

    public void PaintEdges(Brush brush, Lights lights)
    {
        var level = 0.5f + (0.5f * Math.Min(1, lights.Level));
        for (var step = 0; step < 3; step++)
        {
            var half = 4.6f - (0.8f * step);
            brush.Line(
                SKColors.White.Times(level),
                new(-half, 0.28f * (step + 1), 3.2f + (0.3f * step)),
                new(half, 0.28f * (step + 1), 3.2f + (0.3f * step)),
                0.05f
            );
        }

        for (var i = 0; i < Balloons; i++)
        {
            var (sine, cosine) = MathF.SinCos(MathF.PI * i / (Balloons - 1));
            var bob = 0.05f * MathF.Sin((float)lights.Moment.StageSeconds + i);
            var place = new Vector3(-cosine * 3.7f, 0.4f + (sine * 3.5f) + bob, 3.1f);
            var colour = Tint.Mix(look.Palette.Lights[i % look.Palette.Lights.Count], SKColors.White, 0.3f)
                .Times(level);
            var size = 0.3f + (0.08f * (i % 3));
            brush.Disc(colour.Times(0.8f), place, size);
            brush.Disc(colour, place + new Vector3(-0.03f, 0.03f, 0), size * 0.86f);
            brush.Disc(SKColors.White.Fade(0.6f), place + new Vector3(-0.1f, 0.12f, 0), size * 0.22f);
        }
    }

    public void Dispose() { }
}

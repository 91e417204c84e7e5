using System.Numerics;
using SkiaSharp;

namespace StageMix.Showcase.Painting.Sets;

/// <summary>A theatre: velvet curtains lit from below, in a frame of light bulbs that run with the beat.</summary>
internal sealed class CurtainSet : IStageSet
{
    private const int Bulbs = 15;

    private static readonly SKColor _bulb = new(255, 224, 150);

    private readonly SKImage _velvet;

    public CurtainSet(StageLook look) =>
        _velvet = Velvet(Tint.Mix(look.Palette.Lights[0], new SKColor(150, 16, 40), 0.5f));

    public float Mirror => 0.3f;

    public void PaintBody(Brush brush, Lights lights, SKImage screen)
    {
        brush.Picture(
            _velvet,
            new(-14, 6.4f, 4),
            new(28, 0, 0),
            new(0, -6.4f, 0),
            0.35f + (0.65f * Math.Min(1, lights.Level))
        );
        for (var i = 0; i < 7; i++)
        {
            var colour = (i % 2 == 0 ? lights.Wall : lights.Second).Fade(0.62f * lights.Level);
            brush.Glow(colour, new(-6.6f + (2.2f * i), 0.5f, 3.9f), 2.6f);
        }

        // the fringe above, in scallops
        for (var i = -3; i < 12; i++)
        {
            brush.Disc(
                new SKColor(96, 12, 32).Times(0.3f + (0.8f * lights.Level)),
                new(-7.2f + (1.8f * i), 5.5f, 3.2f),
                1.05f
            );
        }

        brush.Panel(new SKColor(70, 40, 26).Times(0.4f + (0.6f * lights.Level)), -6.2f, 0, 6.2f, 0.35f, 3.6f);
        foreach (var (place, lit) in BulbsOf(lights))
        {
            brush.Glow(_bulb.Fade(0.5f * lit), place, 0.4f);
        }
    }

    public void PaintEdges(Brush brush, Lights lights)
    {
        var gold = new SKColor(214, 168, 84).Times(0.35f + (0.65f * lights.Level));
        for (var i = -3; i < 12; i++)
        {
            var centre = new Vector3(-7.2f + (1.8f * i), 5.5f, 3.19f);
            for (var part = 0; part < 6; part++)
            {
                brush.Line(gold, Round(centre, part), Round(centre, part + 1), 0.06f);
            }
        }

        brush.Line(gold, new(-6.2f, 0.35f, 3.58f), new(6.2f, 0.35f, 3.58f), 0.05f);
        foreach (var (place, lit) in BulbsOf(lights))
        {
            brush.Disc(Tint.Mix(_bulb.Times(0.4f), SKColors.White, lit), place, 0.07f);
        }

        static Vector3 Round(Vector3 centre, int part)
        {
            var (sine, cosine) = MathF.SinCos(MathF.PI * (1 + (part / 6f)));
            return centre + new Vector3(cosine * 1.05f, sine * 1.05f, 0);
        }
    }

    /// <summary>Along the posts and the step; every third one is lit, and the next ones with each half beat.</summary>
    private static IEnumerable<(Vector3 Place, float Lit)> BulbsOf(Lights lights)
    {
        var runs = (int)Math.Floor(lights.Moment.Beat * 2);
        for (var i = 0; i < Bulbs; i++)
        {
            var lit = (i + runs + 3000) % 3 == 0 ? 1 : 0.3f;
            lit *= 0.3f + (0.7f * lights.Level);
            yield return (new(-5, 0.5f + (0.3f * i), 3.4f), lit);
            yield return (new(5, 0.5f + (0.3f * i), 3.4f), lit);
            yield return (new(-5.6f + (0.8f * i), 0.2f, 3.5f), lit);
        }
    }

    private static SKImage Velvet(SKColor colour)
    {
        using var surface = SKSurface.Create(new SKImageInfo(512, 32, SKColorType.Bgra8888, SKAlphaType.Opaque));
        using var paint = new SKPaint();
        for (var x = 0; x < 512; x++)
        {
            // folds of unlike width
            var fold = MathF.Sin((x * 0.36f) + (2 * MathF.Sin(x * 0.05f)));
            paint.Color = colour.Times(0.42f + (0.3f * fold) + (0.16f * fold * fold * fold));
            surface.Canvas.DrawRect(x, 0, 1, 32, paint);
        }

        return surface.Snapshot();
    }

    public void Dispose() => _velvet.Dispose();
}

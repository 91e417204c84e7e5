using System.Numerics;
using SkiaSharp;

namespace StageMix.Showcase.Painting;

/// <summary>What hangs in the air before everything: moving beams, haze over the floor, the vignette of the lens. Drawn small.</summary>
internal sealed class Air(StageLook look, int width, int height) : IDisposable
{
    private const int SmallWidth = 160;
    private const int Beams = 8;

    private readonly SKSurface _surface = SKSurface.Create(
        new SKImageInfo(SmallWidth, Math.Max(1, SmallWidth * height / width), SKColorType.Bgra8888, SKAlphaType.Premul)
    );
    private readonly Brush _brush = new();
    private readonly SKPaint _copy = new();

    public void Paint(SKCanvas canvas, Lens lens, Lights lights)
    {
        var small = _surface.Canvas;
        small.ResetMatrix();
        small.Scale((float)SmallWidth / width);
        small.Clear(SKColors.Transparent);
        _brush.Canvas = small;
        _brush.Lens = lens;
        PaintHaze(lights);
        for (var beam = 0; beam < Beams; beam++)
        {
            PaintBeam(lights, beam);
        }

        PaintVignette();
        using var picture = _surface.Snapshot();
        canvas.DrawImage(picture, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear), _copy);
    }

    private void PaintHaze(Lights lights)
    {
        var haze = Tint.Mix(look.Palette.Haze, lights.Wall, 0.5f);
        var thin = look.Palette.IsBright ? 0.4f : 1;
        var (thick, none) = (haze.Fade(0.2f * thin * lights.Level), haze.Fade(0));
        _brush.Shade(
            (new(-14, 0, 1.5f), thick),
            (new(14, 0, 1.5f), thick),
            (new(14, 2.6f, 1.5f), none),
            (new(-14, 2.6f, 1.5f), none)
        );
    }

    private void PaintBeam(Lights lights, int beam)
    {
        // lamps in two rows above; they sweep with the beat, and on loud hits all swing the other way
        var (beat, isBack) = ((float)lights.Moment.Beat, beam % 2 == 0);
        var lamp = new Vector3((beam - ((Beams - 1) / 2f)) * 1.55f, 5.2f, isBack ? 3.2f : 0.6f);
        var swing = MathF.Sin((beat * MathF.PI / 4) + (beam * 0.7f)) * (0.6f + (1.6f * lights.Energy));
        var aim = new Vector3(
            lamp.X + swing,
            -0.4f,
            lamp.Z - 1.5f - (lights.Energy * (1 + MathF.Cos((beat * 0.4f) + beam)))
        );
        var side = new Vector3(0.09f + (0.055f * (lamp - aim).Length()), 0, 0);
        var colour = isBack ? lights.Second : Tint.Mix(lights.Wall, SKColors.White, 0.45f);
        var strong = (0.12f + (0.24f * lights.Energy) + (0.16f * lights.Hit)) * Math.Min(1, lights.Level);
        strong *= look.Palette.IsBright ? 0.35f : 1;
        var (root, end, none) = (colour.Fade(strong), colour.Fade(0), colour.Fade(0));
        var narrow = new Vector3(0.07f, 0, 0);
        _brush.Shade((lamp, root), (lamp - narrow, none), (aim - side, none), (aim, end));
        _brush.Shade((lamp, root), (lamp + narrow, none), (aim + side, none), (aim, end));
        _brush.Glow(
            Tint.Mix(colour, SKColors.White, 0.6f).Fade(Math.Min(1, 2.4f * strong)),
            lamp,
            0.42f + (0.2f * lights.Hit)
        );
    }

    private void PaintVignette()
    {
        var dark = look.Palette.Night.Times(0.5f).Fade(look.Palette.IsBright ? 0.22f : 0.6f);
        foreach (var (x, y) in new[] { (0, 0), (1, 0), (0, 1), (1, 1) })
        {
            _brush.Glow(dark, new SKPoint(x * width, y * height), width * 0.4f, height * 0.5f);
        }
    }

    public void Dispose()
    {
        _surface.Dispose();
        _brush.Dispose();
        _copy.Dispose();
    }
}

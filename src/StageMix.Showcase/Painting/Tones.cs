using SkiaSharp;

namespace StageMix.Showcase.Painting;

/// <summary>The tones that a colour has on a lit stage.</summary>
internal readonly record struct Tones(SKColor Lit, SKColor Shade, SKColor Rim, SKColor Soft, SKColor Shine)
{
    public static Tones Of(SKColor colour, Lights lights)
    {
        var lit = colour.Under(lights.Key, lights.KeyLevel);
        var dim = Tint.Mix(colour, lights.Wall, 0.16f).Under(lights.Key, 0.76f * lights.KeyLevel);
        return new Tones(
            lit,
            dim,
            Tint.Mix(lit, lights.Second, 0.55f + (0.2f * lights.Hit)),
            Tint.Mix(dim, lit, 0.5f),
            Tint.Mix(lit, SKColors.White, 0.5f).Fade(0.4f)
        );
    }
}

using SkiaSharp;

namespace StageMix.Showcase.Painting;

/// <summary>A stage's colours.</summary>
/// <param name="Night">the darkest there is</param>
/// <param name="Lights">the lighting desk's colours, in their order; at least four</param>
/// <param name="Key">the light on faces</param>
/// <param name="IsBright">whether the set is a light one</param>
internal sealed record Palette(
    SKColor Night,
    SKColor Haze,
    SKColor Floor,
    IReadOnlyList<SKColor> Lights,
    SKColor Key,
    bool IsBright
)
{
    /// <param name="hue">the show's, in degrees</param>
    public static Palette Of(double hue, bool isBright, SeededRandom random)
    {
        // the second colour lies aside, the third opposite: hues jump far from beat to beat
        var aside = random.Chance(0.5) ? 50 : -50;
        var light = isBright ? 68 : 52;
        return new Palette(
            Tint.Hue(hue, isBright ? 40 : 55, isBright ? 30 : 6),
            Tint.Hue(hue + 20, 50, isBright ? 62 : 26),
            Tint.Hue(hue + 10, isBright ? 30 : 40, isBright ? 66 : 13),
            [
                Tint.Hue(hue, 85, light),
                Tint.Hue(hue + aside, 90, light + 4),
                Tint.Hue(hue + 180 + (aside / 2), 85, light),
                Tint.Hue(hue - aside, 80, light + 8),
                Tint.Hue(hue + (2.4 * aside), 90, light),
            ],
            Tint.Hue(random.Between(20, 45), 60, 95),
            isBright
        );
    }
}

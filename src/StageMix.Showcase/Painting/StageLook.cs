using SkiaSharp;

namespace StageMix.Showcase.Painting;

/// <summary>A stage's colours: its set's and its outfits'.</summary>
internal sealed record StageLook(
    SKColor Sky,
    SKColor Haze,
    SKColor Floor,
    SKColor Panel,
    SKColor Light,
    SKColor Top,
    SKColor Bottoms,
    SKColor Shoes,
    WallPattern Wall
)
{
    /// <summary>Far enough round the colour circle from stage to stage that two never look alike: the golden angle.</summary>
    private const double HueStep = 137.5;

    public static StageLook Of(int stage, SeededRandom show, SeededRandom random)
    {
        var hue = show.Between(0, 360) + (stage * HueStep);
        var outfit = hue + random.Between(155, 205);
        var isPale = random.Chance(0.5);
        return new StageLook(
            Hue(hue, 60, 7),
            Hue(hue + 25, 55, 22),
            Hue(hue + 10, 35, 14),
            Hue(hue + random.Between(-30, 30), 75, 45),
            Hue(hue + random.Between(20, 60), 70, 75),
            Hue(outfit, 65, isPale ? 78 : 48),
            Hue(outfit + random.Between(-20, 40), isPale ? 30 : 20, isPale ? 88 : 20),
            Hue(outfit, 15, isPale ? 25 : 90),
            random.Pick(Enum.GetValues<WallPattern>())
        );
    }

    private static SKColor Hue(double degrees, float saturation, float lightness) =>
        SKColor.FromHsl((float)(degrees % 360), saturation, lightness);
}

/// <summary>What moves over the LED wall.</summary>
internal enum WallPattern
{
    Waves,
    Columns,
    Rings,
}

using SkiaSharp;

namespace StageMix.Showcase.Painting;

/// <summary>What is done with colours.</summary>
internal static class Tint
{
    /// <summary>A colour of the circle; hue in degrees, the others 0 to 100.</summary>
    public static SKColor Hue(double degrees, double saturation, double lightness) =>
        SKColor.FromHsl((float)((degrees % 360) + 360) % 360, (float)saturation, (float)lightness);

    public static SKColor Mix(SKColor from, SKColor to, float share)
    {
        var part = Math.Clamp(share, 0, 1);
        return new SKColor(
            (byte)float.Lerp(from.Red, to.Red, part),
            (byte)float.Lerp(from.Green, to.Green, part),
            (byte)float.Lerp(from.Blue, to.Blue, part),
            (byte)float.Lerp(from.Alpha, to.Alpha, part)
        );
    }

    /// <summary>As bright as that many times.</summary>
    public static SKColor Times(this SKColor colour, float light) =>
        new(Byte(colour.Red * light), Byte(colour.Green * light), Byte(colour.Blue * light), colour.Alpha);

    /// <summary>As it looks under light of that colour.</summary>
    public static SKColor Under(this SKColor colour, SKColor light, float level) =>
        new(
            Byte(colour.Red * light.Red * level / 255),
            Byte(colour.Green * light.Green * level / 255),
            Byte(colour.Blue * light.Blue * level / 255),
            colour.Alpha
        );

    /// <param name="opacity">0 to 1</param>
    public static SKColor Fade(this SKColor colour, float opacity) => colour.WithAlpha(Byte(opacity * 255));

    private static byte Byte(float value) => (byte)Math.Clamp(value, 0, 255);
}

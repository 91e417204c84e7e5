using SkiaSharp;

namespace StageMix.Pipeline.Drawing;

/// <summary>The calm dark look that all pictures share.</summary>
internal static class Theme
{
    public static readonly SKColor Background = new(0x12, 0x14, 0x1B);
    public static readonly SKColor Panel = new(0x1C, 0x1F, 0x2A);
    public static readonly SKColor Line = new(0x33, 0x38, 0x48);
    public static readonly SKColor Faint = new(0x5C, 0x63, 0x78);
    public static readonly SKColor Muted = new(0xA3, 0xAA, 0xBD);
    public static readonly SKColor Text = new(0xEA, 0xEC, 0xF4);
    public static readonly SKColor Good = new(0x62, 0xD3, 0x9B);
    public static readonly SKColor Bad = new(0xFF, 0x7A, 0x6B);
    public static readonly SKColor Flash = new(0xFF, 0xE2, 0x8A);

    public static readonly Lettering Title = new(26, Text, IsBold: true);
    public static readonly Lettering Heading = new(15, Text, IsBold: true);
    public static readonly Lettering Body = new(15, Muted);
    public static readonly Lettering Small = new(12, Muted);

    /// <summary>The space around a picture, in pixels.</summary>
    public const int Margin = 24;

    // far apart in hue or lightness, all light enough for dark letters on them
    private static readonly SKColor[] _stages =
    [
        new(0x6C, 0xB2, 0xFF),
        new(0xFF, 0xA2, 0x5C),
        new(0x5F, 0xD6, 0x9C),
        new(0xF7, 0x84, 0xA6),
        new(0xB9, 0x9D, 0xFF),
        new(0xF4, 0xD6, 0x5E),
        new(0x4C, 0xD2, 0xE0),
        new(0xDE, 0x8D, 0xE8),
        new(0xAF, 0xDC, 0x68),
        new(0xD2, 0xA7, 0x84),
        new(0x9D, 0xB4, 0xD0),
        new(0xFF, 0x86, 0x78),
    ];

    /// <summary>A stage's own colour; its number always stands beside or in it.</summary>
    /// <param name="index">the stage's number, from 1; from 13 on the colours come again</param>
    public static SKColor OfStage(int index) => _stages[(index - 1) % _stages.Length];
}

using SkiaSharp;
using StageMix.Showcase.Music;

namespace StageMix.Showcase.Painting;

/// <summary>How a stage is lit at a moment.</summary>
/// <param name="Level">the set's brightness: 0 is black, 1 full</param>
/// <param name="Wall">the colour of screens and backlight</param>
/// <param name="Second">the colour of beams and edges</param>
/// <param name="Key">the light on faces</param>
/// <param name="Hit">1 on a beat, then falling: what flashes with the drums</param>
/// <param name="Energy">0 to 1: how much moves</param>
/// <param name="Pattern">counts up whenever screens change what they show</param>
internal readonly record struct Lights(
    float Level,
    SKColor Wall,
    SKColor Second,
    SKColor Key,
    float KeyLevel,
    float Hit,
    float Energy,
    int Pattern,
    Moment Moment,
    Palette Palette
)
{
    /// <summary>What stands unlit.</summary>
    public SKColor Night => Palette.Night.Times(0.3f + (0.9f * Level));

    /// <summary>
    /// The lighting desk. Verses change colour once in two bars and softly; choruses on each beat and at once, with a
    /// blackout before them, which a look at colours alone takes for a cut.
    /// </summary>
    /// <param name="jumps">false for lights that only ever change softly, and one pattern all the time</param>
    public static Lights At(Palette palette, Moment moment, bool jumps)
    {
        var (section, beat) = (moment.Section, moment.Beat);
        var energy = jumps
            ? moment.IsSong
                ? Energies(section)
                : 0.25f
            : 0.5f;
        var isLoud = jumps && moment.IsSong && section is SectionKind.Chorus or SectionKind.DanceBreak;
        var since = (float)(beat - Math.Floor(beat));
        var hit = jumps && moment.IsSong ? energy * MathF.Exp(-4 * since) : 0;
        var cue = isLoud ? Loud(moment) : Calm(beat);
        var colours = palette.Lights;
        var (wall, second) = (colours[cue.Index % colours.Count], colours[(cue.Index + 1) % colours.Count]);
        var before = colours[(cue.Index + colours.Count - 1) % colours.Count];
        var wallLevel = 0.55f + (0.35f * energy) + (isLoud ? 0.25f * hit : 0.08f * hit);
        var isDark = jumps && moment.IsSong && IsBlackout(moment);
        return new Lights(
            isDark ? 0.1f : wallLevel,
            Tint.Mix(before, wall, cue.Fade),
            Tint.Mix(wall, second, cue.Fade),
            Tint.Mix(palette.Key, second, isLoud ? 0.12f : 0.05f),
            isDark ? 0.5f : 1.06f + (0.1f * hit),
            hit,
            energy,
            jumps ? PatternOf(moment, isLoud) : 0,
            moment,
            palette
        );
    }

    /// <summary>Another pattern every bar of loud sections, and every four of others.</summary>
    private static int PatternOf(Moment moment, bool isLoud) =>
        (int)(Math.Max(0, moment.SectionBeat) / (isLoud ? 4 : 16)) + ((int)moment.Section * 3);

    /// <summary>Each beat another colour; the pattern changes from one half of a chorus to the other.</summary>
    private static (int Index, float Fade) Loud(Moment moment)
    {
        var beat = (int)Math.Floor(moment.SectionBeat);
        var index = beat / 16 % 2 == 0 ? beat : beat / 2 * 3;
        return (1000 + index, 1);
    }

    private static (int Index, float Fade) Calm(double beat)
    {
        var count = Math.Floor(beat / 8);
        return (1000 + (int)count, (float)Math.Clamp((beat - (8 * count)) / 2, 0, 1));
    }

    /// <summary>The last beat of a bar every eight bars of loud sections, and of each lead into one.</summary>
    private static bool IsBlackout(Moment moment)
    {
        var inEight = moment.SectionBeat % 32;
        return moment.Section switch
        {
            SectionKind.Chorus => inEight is >= 15 and < 15.5,
            SectionKind.DanceBreak => inEight is >= 7.5 and < 8,
            SectionKind.PreChorus => moment.SectionBeat % 16 is >= 15.5,
            _ => false,
        };
    }

    private static float Energies(SectionKind section) =>
        section switch
        {
            SectionKind.Chorus or SectionKind.DanceBreak => 1,
            SectionKind.PreChorus => 0.65f,
            SectionKind.Verse => 0.45f,
            _ => 0.35f,
        };
}

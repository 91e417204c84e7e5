using StageMix.Showcase.Music;

namespace StageMix.Showcase.Dance;

/// <summary>Faces: who sings opens the mouth with each note, everyone blinks, and choruses are smiled through.</summary>
internal sealed class Singing(SongScore score, IReadOnlyList<int> centres)
{
    private const double BlinkSeconds = 0.16;

    private readonly double[] _beats = [.. score.Melody.Select(note => note.Beat)];

    public Expression At(int dancer, double beat, double songSeconds)
    {
        var section = Math.Max(0, score.Sections.ToList().FindLastIndex(section => section.FirstBeat <= beat));
        var kind = score.Sections[section].Kind;
        var sings = kind is SectionKind.Chorus or SectionKind.PreChorus || centres[section] == dancer;
        return new Expression(
            sings ? Mouth(beat) : 0,
            Eyes(dancer, songSeconds),
            kind is SectionKind.Chorus or SectionKind.Outro ? 0.9f : 0.45f
        );
    }

    private float Mouth(double beat)
    {
        var at = Array.BinarySearch(_beats, beat);
        var note = score.Melody.ElementAtOrDefault(at >= 0 ? at : ~at - 1);
        if (note is null || beat >= note.Beat + note.Beats)
        {
            return 0;
        }

        // some vowels open the mouth wider
        var vowel = 0.55f + (0.15f * ((int)note.Vowel % 4));
        var way = (float)((beat - note.Beat) / note.Beats);
        return vowel * Easing.Smooth(way * 5) * Easing.Smooth((1 - way) * 3);
    }

    private static float Eyes(int dancer, double songSeconds)
    {
        var every = 2.3 + (0.37 * dancer);
        var since = songSeconds + (dancer * 0.9) - (every * Math.Floor((songSeconds + (dancer * 0.9)) / every));
        return since < BlinkSeconds ? (float)Math.Abs(1 - (2 * since / BlinkSeconds)) : 1;
    }
}

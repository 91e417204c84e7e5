namespace StageMix.Showcase.Music;

/// <summary>A song as written: what is played when, in beats from its start.</summary>
/// <param name="Seed">the seed it came from</param>
/// <param name="Band">the seed that instruments and singer draw their timbre from</param>
/// <param name="Samples">its length at <see cref="BeatGrid.SampleRate"/></param>
/// <param name="Melody">what is sung</param>
/// <param name="Harmony">what is sung beneath the melody</param>
/// <param name="Hook">the riff that the synthesiser plays</param>
internal sealed record SongScore(
    long Seed,
    long Band,
    BeatGrid Grid,
    Scale Scale,
    long Samples,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<Chord> Chords,
    IReadOnlyList<SungNote> Melody,
    IReadOnlyList<SungNote> Harmony,
    IReadOnlyList<Note> Bass,
    IReadOnlyList<Note> Hook,
    IReadOnlyList<DrumHit> Drums
)
{
    /// <summary>Beats that are played, the last bar's included.</summary>
    public int Beats => Sections[^1].EndBar * BeatGrid.BeatsPerBar;

    /// <summary>The kind of section at that song time; the first one's before it and the last one's after it.</summary>
    public SectionKind SectionAt(double songSeconds)
    {
        var beat = Grid.BeatAt(songSeconds);
        return (Sections.LastOrDefault(section => section.FirstBeat <= beat) ?? Sections[0]).Kind;
    }

    /// <summary>Where a note begins and how long it is, in samples.</summary>
    public (long Start, long Length) Span(double beat, double beats)
    {
        var start = Grid.SampleOf(beat);
        return (start, Grid.SampleOf(beat + beats) - start);
    }
}

internal enum SectionKind
{
    Intro,
    Verse,
    PreChorus,
    Chorus,
    DanceBreak,
    Bridge,
    Outro,
}

/// <param name="Occurrence">0 for the first of its kind, 1 for the second</param>
internal sealed record Section(SectionKind Kind, int Occurrence, int FirstBar, int Bars)
{
    public int EndBar => FirstBar + Bars;

    public int FirstBeat => FirstBar * BeatGrid.BeatsPerBar;

    public int EndBeat => EndBar * BeatGrid.BeatsPerBar;
}

/// <param name="Pitch">MIDI pitch</param>
/// <param name="Strength">0 to 1</param>
internal sealed record Note(double Beat, double Beats, int Pitch, double Strength);

/// <param name="Pitches">MIDI pitches, lowest first</param>
internal sealed record Chord(double Beat, double Beats, IReadOnlyList<int> Pitches, double Strength);

internal enum Drum
{
    Kick,
    Snare,
    Clap,
    Hat,
    OpenHat,
    Crash,

    /// <summary>Noise that rises over a bar into what comes next.</summary>
    Riser,
}

/// <param name="Strength">0 to 1</param>
internal sealed record DrumHit(double Beat, Drum Drum, double Strength);

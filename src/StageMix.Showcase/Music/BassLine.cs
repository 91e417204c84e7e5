namespace StageMix.Showcase.Music;

/// <summary>The bass: roots of the chords, now and then their octave, in a rhythm that each kind of section keeps.</summary>
internal static class BassLine
{
    private const int Lowest = 31;

    private static readonly (double Start, double Length, bool IsOctave)[][] _calm =
    [
        [(0, 1.5, false), (1.5, 0.5, false), (2, 2, false)],
        [(0, 2, false), (2.5, 1.5, false)],
        [(0, 3, false), (3, 0.5, false), (3.5, 0.5, true)],
    ];

    private static readonly (double Start, double Length, bool IsOctave)[][] _driving =
    [
        [
            (0, 0.5, false),
            (0.5, 0.5, true),
            (1, 0.5, false),
            (1.5, 0.5, true),
            (2, 0.5, false),
            (2.5, 0.5, true),
            (3, 0.5, false),
            (3.5, 0.5, true),
        ],
        [
            (0, 0.75, false),
            (0.75, 0.75, false),
            (1.5, 0.5, true),
            (2, 0.75, false),
            (2.75, 0.75, false),
            (3.5, 0.5, true),
        ],
        [(0.5, 0.5, false), (1.5, 0.5, false), (2.5, 0.5, false), (3.25, 0.25, true), (3.5, 0.5, false)],
    ];

    public static IReadOnlyList<Note> Write(
        Scale scale,
        IReadOnlyList<Section> sections,
        Harmony harmony,
        SeededRandom random
    )
    {
        var notes = new List<Note>();
        foreach (var section in sections.Where(section => section.Kind != SectionKind.Intro))
        {
            var drives = section.Kind is SectionKind.Chorus or SectionKind.DanceBreak;
            var rhythm = random.Fork(section.Kind.ToString()).Pick(drives ? _driving : _calm);
            for (var bar = section.FirstBar; bar < section.EndBar; bar++)
            {
                var root = scale.Pitch(harmony.Degrees[bar], 1);
                var pitch = Lowest + ((root - Lowest + 12) % 12);
                notes.AddRange(
                    rhythm.Select(hit => new Note(
                        (bar * BeatGrid.BeatsPerBar) + hit.Start,
                        hit.Length * 0.9,
                        hit.IsOctave ? pitch + 12 : pitch,
                        hit.Start == 0 ? 1 : 0.85
                    ))
                );
            }
        }

        return notes;
    }
}

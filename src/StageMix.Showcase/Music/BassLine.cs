namespace StageMix.Showcase.Music;

/// <summary>The bass: roots of the chords in a rhythm that each kind of section keeps.</summary>
internal static class BassLine
{
    private static readonly (double Start, double Length)[][] _calm =
    [
        [(0, 1.5), (1.5, 0.5), (2, 2)],
        [(0, 2), (2.5, 1.5)],
        [(0, 3), (3, 1)],
    ];

    private static readonly (double Start, double Length)[][] _driving =
    [
        [(0, 0.5), (0.5, 0.5), (1, 0.5), (1.5, 0.5), (2, 0.5), (2.5, 0.5), (3, 0.5), (3.5, 0.5)],
        [(0, 0.75), (0.75, 0.75), (1.5, 0.5), (2, 0.75), (2.75, 0.75), (3.5, 0.5)],
        [(0.5, 0.5), (1.5, 0.5), (2.5, 0.5), (3.5, 0.5)],
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
                var pitch = root < 33 ? root + 12 : root;
                notes.AddRange(
                    rhythm.Select(hit => new Note(
                        (bar * BeatGrid.BeatsPerBar) + hit.Start,
                        hit.Length * 0.9,
                        pitch,
                        hit.Start == 0 ? 1 : 0.85
                    ))
                );
            }
        }

        return notes;
    }
}

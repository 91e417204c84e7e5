namespace StageMix.Showcase.Music;

/// <summary>
/// The sung line. A section is made of two-bar phrases, question and answer: every question has the same rhythm and
/// shape, moved onto the chord. Choruses repeat note for note; verses share the rhythm but not the notes.
/// </summary>
internal static class Melodist
{
    // starts and lengths in beats within a bar
    private static readonly (double Start, double Length)[][] _rhythms =
    [
        [(0, 1), (1, 0.5), (1.5, 1), (2.5, 0.5), (3, 1)],
        [(0, 0.75), (0.75, 0.75), (1.5, 0.5), (2, 1.5)],
        [(0.5, 0.5), (1, 0.5), (1.5, 0.5), (2, 1), (3, 0.5), (3.5, 0.5)],
        [(0, 1.5), (1.5, 0.5), (2, 1), (3, 1)],
        [(0, 0.5), (0.5, 0.5), (1.5, 0.5), (2, 0.5), (2.5, 0.5), (3, 0.5)],
        [(0, 0.5), (0.5, 1), (1.5, 1), (2.5, 1.25)],
    ];

    public static IReadOnlyList<Note> Write(
        Scale scale,
        IReadOnlyList<Section> sections,
        Harmony harmony,
        SeededRandom random
    )
    {
        var notes = new List<Note>();
        foreach (var section in sections.Where(section => IsSung(section.Kind)))
        {
            var kind = section.Kind.ToString();
            var repeats = section.Kind == SectionKind.Chorus;
            var rhythm = random.Fork(kind + "/rhythm");
            (double, double)[][] bars = [rhythm.Pick(_rhythms), rhythm.Pick(_rhythms)];
            var pitches = random.Fork(repeats ? kind : $"{kind}{section.Occurrence}");
            var degree = Home(section.Kind);
            for (var bar = 0; bar < section.Bars; bar++)
            {
                var chord = harmony.Degrees[section.FirstBar + bar];
                var beat = (section.FirstBar + bar) * BeatGrid.BeatsPerBar;
                foreach (var (start, length) in bars[bar % 2])
                {
                    degree = Step(degree, Home(section.Kind), start % 2 == 0, chord, pitches);
                    var strength = start % 1 == 0 ? 1 : 0.85;
                    notes.Add(new Note(beat + start, length * 0.95, scale.Pitch(degree, 4), strength));
                }
            }
        }

        return notes;
    }

    private static bool IsSung(SectionKind kind) =>
        kind is SectionKind.Verse or SectionKind.PreChorus or SectionKind.Chorus;

    /// <summary>The degree that a section's tune circles around: choruses lie highest.</summary>
    private static int Home(SectionKind kind) =>
        kind switch
        {
            SectionKind.Verse => 2,
            SectionKind.PreChorus => 4,
            _ => 7,
        };

    /// <summary>Mostly by step, drawn back home; strong beats land on a note of the chord.</summary>
    private static int Step(int degree, int home, bool isStrong, int chord, SeededRandom random)
    {
        var pull = Math.Sign(home - degree) * (Math.Abs(home - degree) > 3 ? 1 : 0);
        var next = degree + pull + random.Pick([-2, -1, -1, 0, 1, 1, 2, 3]);
        if (!isStrong)
        {
            return next;
        }

        return Enumerable.Range(next - 2, 5).Where(d => IsChordTone(d, chord)).MinBy(d => Math.Abs(d - next));
    }

    private static bool IsChordTone(int degree, int chord) => ((degree - chord) % 7 + 7) % 7 is 0 or 2 or 4;
}

namespace StageMix.Showcase.Music;

/// <summary>
/// The sung line. A section is made of two-bar phrases of one rhythm and one shape, moved onto the chords: question,
/// answer, and a breath after each. Choruses repeat note for note; verses share rhythm and words' weight, not the notes.
/// </summary>
internal sealed class Melodist(Scale scale, Harmony harmony, SeededRandom random)
{
    private const int PhraseBars = 2;

    // starts and lengths in beats within a bar
    private static readonly (double Start, double Length)[][] _openings =
    [
        [(0, 1), (1, 0.5), (1.5, 1), (2.5, 0.5), (3, 1)],
        [(0, 0.75), (0.75, 0.75), (1.5, 0.5), (2, 1), (3, 0.5), (3.5, 0.5)],
        [(0.5, 0.5), (1, 0.5), (1.5, 0.5), (2, 1), (3, 0.5), (3.5, 0.5)],
        [(0, 1.5), (1.5, 0.5), (2, 1.5), (3.5, 0.5)],
        [(0, 0.5), (0.5, 0.5), (1, 0.5), (1.5, 1), (2.5, 0.5), (3, 1)],
        [(0, 0.5), (0.5, 1), (1.5, 1), (2.5, 0.75), (3.25, 0.75)],
    ];

    // leave time to breathe at the end
    private static readonly (double Start, double Length)[][] _closings =
    [
        [(0, 1), (1, 0.5), (1.5, 1.5)],
        [(0, 0.5), (0.5, 0.5), (1, 0.5), (1.5, 0.5), (2, 1.25)],
        [(0, 0.75), (0.75, 0.75), (1.5, 1.5)],
        [(0.5, 0.5), (1, 0.5), (1.5, 0.5), (2, 1)],
        [(0, 1.5), (1.5, 0.5), (2, 1.25)],
    ];

    private static readonly (double Start, double Length)[][] _held =
    [
        [(0, 2.5), (2.5, 1.5)],
        [(0, 1.5), (1.5, 1.5), (3, 1)],
        [(0.5, 1.5), (2, 2)],
    ];

    private static readonly Vowel[] _vowels = [Vowel.A, Vowel.A, Vowel.E, Vowel.I, Vowel.O, Vowel.O, Vowel.U];

    private static readonly Consonant[] _consonants =
    [
        Consonant.None,
        Consonant.Soft,
        Consonant.Soft,
        Consonant.Soft,
        Consonant.Stop,
        Consonant.Stop,
        Consonant.Hiss,
    ];

    /// <summary>The notes, each with its degree of the scale and its section's kind.</summary>
    public IReadOnlyList<(SungNote Note, int Degree, SectionKind Kind)> Write(IReadOnlyList<Section> sections) =>
        [.. sections.Where(section => IsSung(section.Kind)).SelectMany(Sing)];

    private IEnumerable<(SungNote, int, SectionKind)> Sing(Section section)
    {
        var kind = section.Kind.ToString();
        var rhythm = random.Fork(kind + "/rhythm");
        var isHeld = section.Kind == SectionKind.Bridge;
        (double, double)[][] bars = [rhythm.Pick(isHeld ? _held : _openings), rhythm.Pick(_closings)];
        var home = scale.DegreeNear(HomePitch(section.Kind));
        var taken = section.Kind == SectionKind.Chorus ? kind : $"{kind}{section.Occurrence}";
        var words = random.Fork(taken + "/words");
        var shape = Shape(bars, random.Fork(taken));
        for (var bar = 0; bar < section.Bars; bar++)
        {
            var degree = home;
            var chord = harmony.Degrees[section.FirstBar + bar];
            var beat = (section.FirstBar + bar) * BeatGrid.BeatsPerBar;
            var ends = bar % PhraseBars == PhraseBars - 1;
            var lifts = bar / PhraseBars % 2 == 1 && section.Kind != SectionKind.Verse ? 1 : 0;
            foreach (var ((start, length), offset) in bars[bar % PhraseBars].Zip(shape[bar % PhraseBars]))
            {
                var isLast = ends && (start, length) == bars[1][^1];
                var wanted = home + offset + lifts;
                degree = start % 2 == 0 || isLast ? Nearest(wanted, chord) : wanted;
                var strength = start % 1 == 0 ? 1 : 0.85;
                var (vowel, consonant) = (words.Pick(_vowels), words.Pick(_consonants));
                var note = new SungNote(beat + start, length, scale.Pitch(degree, 4), strength, vowel, consonant);
                yield return (note, degree, section.Kind);
            }
        }
    }

    /// <summary>A walk around home, mostly by step: how far each note of the two bars lies from it.</summary>
    private static int[][] Shape((double, double)[][] bars, SeededRandom random)
    {
        var offset = random.Pick([0, 0, 2, -1]);
        return
        [
            .. bars.Select(bar =>
                bar.Select(_ =>
                    {
                        offset +=
                            random.Pick([-2, -1, -1, 0, 1, 1, 2]) - (Math.Abs(offset) > 2 ? Math.Sign(offset) : 0);
                        return offset;
                    })
                    .ToArray()
            ),
        ];
    }

    private static bool IsSung(SectionKind kind) =>
        kind is SectionKind.Verse or SectionKind.PreChorus or SectionKind.Chorus or SectionKind.Bridge;

    /// <summary>The MIDI pitch that a section's tune circles around: choruses lie highest.</summary>
    private static int HomePitch(SectionKind kind) =>
        kind switch
        {
            SectionKind.Verse => 63,
            SectionKind.PreChorus => 66,
            SectionKind.Bridge => 65,
            _ => 70,
        };

    private static int Nearest(int degree, int chord) =>
        Enumerable
            .Range(degree - 2, 5)
            .Where(other => Scale.IsChordTone(other, chord))
            .MinBy(other => Math.Abs(other - degree));
}

namespace StageMix.Showcase.Music;

/// <summary>The chords: one triad a bar, each kind of section with a progression of its own.</summary>
/// <param name="Degrees">the degree that each bar's chord stands on</param>
internal sealed record Harmony(IReadOnlyList<int> Degrees, IReadOnlyList<Chord> Chords)
{
    // degrees of the scale, 0 = tonic: the loops that most pop songs share
    private static readonly int[][] _major =
    [
        [0, 4, 5, 3],
        [5, 3, 0, 4],
        [0, 5, 3, 4],
        [3, 4, 2, 5],
        [0, 2, 3, 4],
    ];
    private static readonly int[][] _minor =
    [
        [0, 5, 2, 6],
        [0, 3, 5, 6],
        [5, 6, 0, 0],
        [0, 6, 5, 6],
        [5, 2, 6, 0],
    ];

    private static readonly int[] _triad = [0, 2, 4];

    /// <summary>The G below middle C.</summary>
    private const int Lowest = 55;

    public static Harmony Write(Scale scale, IReadOnlyList<Section> sections, SeededRandom random)
    {
        var loops = scale.IsMinor ? _minor : _major;
        var degrees = new List<int>();
        var chords = new List<Chord>();
        foreach (var section in sections)
        {
            var loop = random.Fork(Sharing(section.Kind)).Pick(loops);
            for (var bar = 0; bar < section.Bars; bar++)
            {
                // choruses stay as they are, whatever they end
                var isFinal = section.Kind == SectionKind.Outro && bar == section.Bars - 1;
                var degree = isFinal ? 0 : loop[bar % loop.Length];
                degrees.Add(degree);
                var beat = (section.FirstBar + bar) * BeatGrid.BeatsPerBar;
                var strength = section.Kind == SectionKind.Chorus ? 1 : 0.75;
                chords.Add(new Chord(beat, BeatGrid.BeatsPerBar, Triad(scale, degree), strength));
            }
        }

        return new Harmony(degrees, chords);
    }

    // intro and outro lean on the chorus, as songs do
    private static string Sharing(SectionKind kind) =>
        kind is SectionKind.Intro or SectionKind.Outro ? nameof(SectionKind.Chorus) : kind.ToString();

    /// <summary>Each note in the octave from <see cref="Lowest"/> up, so that chords move little.</summary>
    private static int[] Triad(Scale scale, int degree) =>
        [.. _triad.Select(third => Lowest + ((scale.Pitch(degree + third, 4) - Lowest) % 12)).Order()];
}

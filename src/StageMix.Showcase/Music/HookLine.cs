namespace StageMix.Showcase.Music;

/// <summary>The riff that a song is known by: two bars of short notes on five degrees of the scale, played around the choruses.</summary>
internal static class HookLine
{
    private const int RiffBars = 2;
    private const int LowestPitch = 72;

    // starts in beats within a bar
    private static readonly double[][] _rhythms =
    [
        [0, 0.75, 1.5, 2, 2.75, 3.5],
        [0, 0.5, 0.75, 1.5, 2.5, 3, 3.25],
        [0.5, 1, 1.5, 2.25, 2.5, 3.5],
        [0, 0.25, 0.75, 1.25, 2, 2.5, 3, 3.5],
    ];

    // the pentatonic degrees of major and of minor: no note of them jars with a chord of the key
    private static readonly int[] _major = [0, 1, 2, 4, 5];
    private static readonly int[] _minor = [0, 2, 3, 4, 6];

    public static IReadOnlyList<Note> Write(Scale scale, IReadOnlyList<Section> sections, SeededRandom random)
    {
        var riff = Riff(scale, random.Fork("riff"));
        var other = Riff(scale, random.Fork("dance break"));
        return
        [
            .. sections
                .Where(section => Strength(section.Kind) > 0)
                .SelectMany(section =>
                    Enumerable
                        .Range(0, section.Bars)
                        .SelectMany(bar =>
                            (section.Kind == SectionKind.DanceBreak ? other : riff)[bar % RiffBars]
                                .Select(note =>
                                    note with
                                    {
                                        Beat = note.Beat + ((section.FirstBar + bar) * BeatGrid.BeatsPerBar),
                                        Strength = note.Strength * Strength(section.Kind),
                                    }
                                )
                        )
                ),
        ];
    }

    private static double Strength(SectionKind kind) =>
        kind switch
        {
            SectionKind.Intro or SectionKind.DanceBreak or SectionKind.Outro => 1,
            SectionKind.Chorus => 0.4,
            _ => 0,
        };

    /// <summary>Two bars that begin alike and end apart.</summary>
    private static Note[][] Riff(Scale scale, SeededRandom random)
    {
        var degrees = scale.IsMinor ? _minor : _major;
        var root = scale.DegreeNear(LowestPitch + 3);
        var octave = (root - (((root % 7) + 7) % 7)) / 7;
        var first = random.Pick(_rhythms).Select(start => Note(start, random.Below(degrees.Length + 2))).ToArray();
        var second = first
            .Select(note => note.Beat < 2 ? note : Note(note.Beat, random.Below(degrees.Length + 2)))
            .ToArray();
        return [first, second];

        Note Note(double start, int step)
        {
            var degree = degrees[step % degrees.Length] + (7 * (octave + (step / degrees.Length)));
            return new Note(start, 0.4, scale.Pitch(degree, 4), start % 1 == 0 ? 1 : 0.8);
        }
    }
}

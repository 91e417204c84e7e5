using System.Globalization;

namespace StageMix.Showcase.Music;

/// <summary>Which sections a song of so many bars has.</summary>
internal static class SongForm
{
    // letter = kind, number = bars; longest first, the first that fits is taken
    private static readonly string[] _forms =
    [
        "I8 V16 P8 C16 V16 P8 C16 D16 B8 C16 O8",
        "I8 V16 P4 C16 V16 P4 C16 D8 B8 C16 O4",
        "I4 V16 P4 C16 V16 P4 C8 D8 B8 C16 O4",
        "I4 V16 P4 C8 V16 P4 C8 D8 B8 C16 O4",
        "I4 V16 P4 C8 V16 P4 C8 D8 B4 C8 O4",
        "I4 V8 P4 C8 V8 P4 C8 D8 B4 C16 O4",
        "I4 V8 P4 C8 V8 P4 C8 D4 B4 C8 O4",
        "I4 V8 P4 C8 V8 C8 D4 B4 C8 O2",
        "I2 V8 P4 C8 V8 C8 B4 C8 O2",
        "I2 V4 P2 C8 V4 C8 D4 B4 C8 O2",
        "I2 V4 P2 C4 V4 P2 C8 D4 B2 C4 O2",
        "I2 V4 P2 C4 V4 P2 C4 D4 B2 C4 O2",
        "I2 V4 P2 C4 V4 P2 C4 D2 B2 C4 O1",
        "I2 V4 P2 C4 V4 C4 D2 B2 C4 O1",
        "I2 V4 P2 C4 V4 C4 D2 C4 O1",
        "I1 V4 P1 C4 V4 C4 D2 C4 O1",
        "I1 V4 C4 V4 C4 D2 C4 O1",
        "I2 V4 P2 C4 V4 C4 O2",
        "I1 V4 P2 C4 V4 C4 O1",
        "I1 V4 C4 V4 C4 O1",
        "I1 V2 C4 V2 C4 O1",
        "I1 V2 P1 C2 V2 C2 O1",
        "I1 V2 C2 V2 C2 O1",
        "V2 C2 V1 C2",
        "V1 C1 V1 C1",
        "V1 C1",
        "C1",
    ];

    /// <summary>Sections end to end over <paramref name="bars"/> bars, at least 1; bars left over lengthen the last one.</summary>
    public static IReadOnlyList<Section> Fit(int bars)
    {
        var form = _forms.Select(Parse).First(parts => parts.Sum(part => part.Bars) <= bars);
        var spare = bars - form.Sum(part => part.Bars);
        var sections = new List<Section>();
        foreach (var (kind, length) in form)
        {
            var isLast = sections.Count == form.Count - 1;
            sections.Add(
                new Section(
                    kind,
                    sections.Count(section => section.Kind == kind),
                    sections.Count == 0 ? 0 : sections[^1].EndBar,
                    isLast ? length + spare : length
                )
            );
        }

        return sections;
    }

    private static List<(SectionKind Kind, int Bars)> Parse(string form) =>
        [.. form.Split(' ').Select(part => (Kind(part[0]), int.Parse(part.AsSpan(1), CultureInfo.InvariantCulture)))];

    private static SectionKind Kind(char letter) =>
        letter switch
        {
            'I' => SectionKind.Intro,
            'V' => SectionKind.Verse,
            'P' => SectionKind.PreChorus,
            'C' => SectionKind.Chorus,
            'D' => SectionKind.DanceBreak,
            'B' => SectionKind.Bridge,
            _ => SectionKind.Outro,
        };
}

using StageMix.Timeline;

namespace StageMix.Pipeline.Aligning.Structures;

/// <summary>The song's sections with their names and energies.</summary>
internal static class SongSections
{
    /// <param name="edges">seconds of the bars' starts and of the song's end</param>
    /// <param name="bars">each bar's vector</param>
    public static IReadOnlyList<SongSection> Find(
        IReadOnlyList<double> edges,
        double[][] bars,
        SongEnergy energy,
        Timestamp duration
    )
    {
        var bounds = SectionBounds.Find(bars);
        var ends = bounds.Skip(1).Append(bars.Length).ToList();
        var labels = SectionLabels.Find([.. bounds.Zip(ends, (start, end) => bars[start..end])]);
        // neighbours that sound alike are one
        var starts = Enumerable.Range(0, bounds.Count).Where(n => n == 0 || labels[n] != labels[n - 1]).ToList();
        var parts = starts
            .Select(
                (n, at) =>
                    new Part(edges[bounds[n]], edges[at + 1 < starts.Count ? bounds[starts[at + 1]] : ^1], labels[n])
            )
            .ToList();
        var energies = energy.Of(parts.ConvertAll(part => (part.Start, part.End)));
        var chorus = Chorus(parts, energies);
        return
        [
            .. parts.Select(
                (part, n) =>
                    new SongSection(
                        new TimeRange(
                            Timestamp.FromSeconds(part.Start),
                            n == parts.Count - 1 ? duration : Timestamp.FromSeconds(part.End)
                        ),
                        Name(part.Label),
                        energies[n],
                        part.Label == chorus
                    )
            ),
        ];
    }

    /// <summary>The loudest label that comes back; none when none does.</summary>
    private static int? Chorus(List<Part> parts, IReadOnlyList<double> energies) =>
        parts
            .Zip(energies)
            .GroupBy(pair => pair.First.Label)
            .Where(group => group.Count() > 1)
            .OrderByDescending(group => group.Average(pair => pair.Second))
            .Select(group => (int?)group.Key)
            .FirstOrDefault();

    /// <summary>A to Z, then AA, AB and so on.</summary>
    private static string Name(int label) => (label < 26 ? "" : Name((label / 26) - 1)) + (char)('A' + (label % 26));

    private sealed record Part(double Start, double End, int Label);
}

using StageMix.Timeline;

namespace StageMix.Pipeline.Aligning.Structures;

/// <summary>The song's sections with their labels and energies.</summary>
internal static class SongSections
{
    /// <param name="edges">seconds: where each bar begins, and the song's end</param>
    /// <param name="bars">each bar's vector</param>
    public static IReadOnlyList<SongSection> Find(IReadOnlyList<double> edges, double[][] bars, SongEnergy energy)
    {
        var parts = Parts(edges, bars);
        var energies = energy.Of(parts.ConvertAll(part => (part.Start, part.End)));
        var chorus = Chorus(parts, energies);
        return
        [
            .. parts.Select(
                (part, n) =>
                    new SongSection(
                        new TimeRange(Timestamp.FromSeconds(part.Start), Timestamp.FromSeconds(part.End)),
                        NameOf(part.Label),
                        energies[n],
                        part.Label == chorus
                    )
            ),
        ];
    }

    /// <summary>Neighbours that sound alike are one part.</summary>
    private static List<Part> Parts(IReadOnlyList<double> edges, double[][] bars)
    {
        var starts = SectionBounds.Find(bars);
        int[] ends = [.. starts.Skip(1), bars.Length];
        var labels = SectionLabels.Find([.. starts.Zip(ends, (start, end) => bars[start..end])]);
        var parts = new List<Part>();
        for (var n = 0; n < ends.Length; n++)
        {
            if (n > 0 && labels[n] == labels[n - 1])
            {
                parts[^1] = parts[^1] with { End = edges[ends[n]] };
            }
            else
            {
                parts.Add(new Part(edges[starts[n]], edges[ends[n]], labels[n]));
            }
        }

        return parts;
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
    private static string NameOf(int label) =>
        (label < 26 ? "" : NameOf((label / 26) - 1)) + (char)('A' + (label % 26));

    private sealed record Part(double Start, double End, int Label);
}

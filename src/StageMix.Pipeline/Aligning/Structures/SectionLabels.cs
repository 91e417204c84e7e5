namespace StageMix.Pipeline.Aligning.Structures;

/// <summary>Which sections sound alike: the two nearest groups become one, as long as they are near.</summary>
internal static class SectionLabels
{
    /// <summary>Further apart than this, sections differ; the song's bars have a standard deviation of a little more than 2.</summary>
    private const double Near = 1.2;

    /// <param name="bars">the vectors of each section's bars</param>
    /// <returns>a number for each section, 0, 1, 2 ... by first appearance</returns>
    public static int[] Find(IReadOnlyList<double[][]> bars)
    {
        var groups = bars.Select((section, n) => new Group([n], Vectors.Mean(section), section.Length)).ToList();
        while (groups.Count > 1)
        {
            var (a, b) = Pairs(groups).MinBy(pair => Vectors.Distance(pair.A.Middle, pair.B.Middle));
            if (Vectors.Distance(a.Middle, b.Middle) > Near)
            {
                break;
            }

            groups.RemoveAll(group => group == a || group == b);
            groups.Add(a.With(b));
        }

        var labels = new int[bars.Count];
        foreach (var (label, group) in groups.OrderBy(group => group.Sections.Min()).Index())
        {
            foreach (var section in group.Sections)
            {
                labels[section] = label;
            }
        }

        return labels;
    }

    private static IEnumerable<(Group A, Group B)> Pairs(List<Group> groups) =>
        groups.SelectMany((a, n) => groups.Skip(n + 1).Select(b => (a, b)));

    private sealed record Group(int[] Sections, double[] Middle, int Bars)
    {
        public Group With(Group other) =>
            new(
                [.. Sections, .. other.Sections],
                [.. Middle.Zip(other.Middle, (a, b) => ((a * Bars) + (b * other.Bars)) / (Bars + other.Bars))],
                Bars + other.Bars
            );
    }
}

using System.Globalization;

namespace StageMix.Benchmarks.Shows;

/// <summary>Seeds as people write them: <c>201-206</c>, <c>3,7</c>.</summary>
internal static class SeedList
{
    private const int Most = 1000;

    /// <summary>Never looked at while working on what they measure.</summary>
    public const string Evaluation = "201-206";

    public static bool TryParse(string text, out IReadOnlyList<long> seeds)
    {
        var list = new List<long>();
        seeds = list;
        foreach (var part in text.Split(','))
        {
            var ends = part.Split('-');
            if (
                ends.Length > 2
                || !TrySeed(ends[0], out var first)
                || !TrySeed(ends[^1], out var last)
                || last < first
                || last - first >= Most
            )
            {
                return false;
            }

            for (var seed = first; seed <= last; seed++)
            {
                list.Add(seed);
            }
        }

        return true;
    }

    private static bool TrySeed(string text, out long seed) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seed);
}

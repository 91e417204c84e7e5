using static StageMix.Benchmarks.Figures;

namespace StageMix.Benchmarks.Aligning;

/// <summary>What aligning came to, for reading.</summary>
internal static class AligningTables
{
    /// <summary>A row for each kind, over all songs: errors pooled, the worst of what was invented.</summary>
    /// <param name="cases">of one aligner</param>
    public static MarkdownTable ByKind(IEnumerable<AligningCase> cases)
    {
        var table = new MarkdownTable(
            "kind",
            "median ms",
            "95 % ms",
            "missed %",
            "invented s",
            "accepted",
            "right",
            "in bars"
        );
        foreach (var kind in cases.GroupBy(one => one.Kind, one => one.Score, StringComparer.Ordinal))
        {
            table.Add(Row(kind.Key, [.. kind]));
        }

        return table;
    }

    /// <summary>A row for each aligner and both sorts of stage.</summary>
    public static MarkdownTable Totals(IReadOnlyList<AligningCase> cases)
    {
        var table = new MarkdownTable("aligner", "stages", "right", "right %", "in bars");
        foreach (var all in cases.GroupBy(one => (one.Aligner, one.Score.IsOfSong)))
        {
            var right = all.Count(one => one.Score.IsRight);
            table.Add(
                all.Key.Aligner,
                all.Key.IsOfSong ? "of the song" : "not of it",
                Share(right, all.Count()),
                Number(100.0 * right / all.Count(), 1),
                Share(all.Count(one => one.Score.IsWithinBars), all.Count())
            );
        }

        return table;
    }

    private static string[] Row(string kind, IReadOnlyList<AlignmentScore> scores)
    {
        List<double> errors = [.. scores.SelectMany(score => score.Errors)];
        return
        [
            kind,
            Number(Percentile(errors, 0.5), 2),
            Number(Percentile(errors, 0.95), 2),
            Number(100 * scores.Sum(score => score.Missed) / scores.Sum(score => score.Held), 1),
            Number(scores.Max(score => score.Invented), 1),
            Share(scores.Count(score => score.Accepted), scores.Count),
            Share(scores.Count(score => score.IsRight), scores.Count),
            Share(scores.Count(score => score.IsWithinBars), scores.Count),
        ];
    }
}

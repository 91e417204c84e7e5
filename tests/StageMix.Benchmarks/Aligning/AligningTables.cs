using static StageMix.Benchmarks.Figures;

namespace StageMix.Benchmarks.Aligning;

/// <summary>What aligning came to, for reading.</summary>
internal static class AligningTables
{
    /// <summary>One aligner's row for each kind, over all songs.</summary>
    public static MarkdownTable ByKind(IEnumerable<AligningCase> cases, string aligner) =>
        Table(
            aligner,
            cases
                .Where(one => one.Aligner == aligner)
                .GroupBy(one => one.Kind, one => one.Score, StringComparer.Ordinal)
        );

    /// <summary>A row for each aligner and both sorts of stage.</summary>
    public static MarkdownTable Totals(IEnumerable<AligningCase> cases) =>
        Table(
            "stages",
            cases
                .OrderByDescending(one => one.Score.IsOfSong)
                .GroupBy(
                    one => one.Aligner + (one.Score.IsOfSong ? ": of the song" : ": not of it"),
                    one => one.Score,
                    StringComparer.Ordinal
                )
        );

    /// <summary>One aligner's stages that miss what is wanted, each with its show's seed.</summary>
    public static MarkdownTable NotAsWanted(IEnumerable<AligningCase> cases, string aligner) =>
        Table(
            aligner + ": not as wanted",
            cases
                .Where(one => one.Aligner == aligner && !one.Score.Meets(AlignmentBar.Wanted))
                .GroupBy(one => $"{one.Kind}, seed {one.Seed}", one => one.Score, StringComparer.Ordinal)
        );

    /// <summary>Errors and song time are pooled; of what was invented, the worst stage counts.</summary>
    private static MarkdownTable Table(string heading, IEnumerable<IGrouping<string, AlignmentScore>> rows)
    {
        var table = new MarkdownTable(
            heading,
            "median ms",
            "95 % ms",
            "missed %",
            "invented s",
            "accepted",
            "right",
            "as wanted"
        );
        foreach (var scores in rows)
        {
            List<double> errors = [.. scores.SelectMany(score => score.Errors)];
            table.Add(
                scores.Key,
                Number(Percentile(errors, 0.5), 2),
                Number(Percentile(errors, 0.95), 2),
                Number(100 * scores.Sum(score => score.Missed) / scores.Sum(score => score.Held), 1),
                Number(scores.Max(score => score.Invented), 1),
                Count(scores, score => score.Accepted),
                Count(scores, score => score.Meets(AlignmentBar.Right)),
                Count(scores, score => score.Meets(AlignmentBar.Wanted))
            );
        }

        AddBar(table, "right: at most", AlignmentBar.Right);
        AddBar(table, "wanted: at most", AlignmentBar.Wanted);
        return table;
    }

    private static void AddBar(MarkdownTable table, string name, AlignmentBar bar) =>
        table.Add(
            name,
            Number(bar.Median, 0),
            Number(bar.Percentile95, 0),
            Number(100 * bar.MissedShare, 0),
            Number(bar.Invented, 0),
            "",
            "",
            ""
        );

    private static string Count(IEnumerable<AlignmentScore> scores, Func<AlignmentScore, bool> holds) =>
        Share(scores.Count(holds), scores.Count());
}

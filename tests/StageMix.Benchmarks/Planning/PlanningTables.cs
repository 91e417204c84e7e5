namespace StageMix.Benchmarks.Planning;

/// <summary>The figures of the styles, side by side.</summary>
internal static class PlanningTables
{
    private static readonly string[] _columns = ["match", "classic", "fixed", PlanningRun.AtRandom];

    public static string Totals(IReadOnlyList<PlanningCase> cases)
    {
        var table = new MarkdownTable(["figure", "wanted of match", .. _columns]);
        Row("median head jump", "", scores => Number(Median(scores)));
        Row("against random switches", "≤ 0.45", scores => Number(Median(scores) / Median(Of(PlanningRun.AtRandom))));
        Row("against classic", "≤ 0.55", scores => Number(Median(scores) / Median(Of("classic"))));
        Row("on a cut, a beat or a whip, in truth", "≥ 95 %", scores => Switches(scores, one => one.OnPlace));
        Row("the same by what was found", "", scores => Switches(scores, one => one.OnFoundPlace));
        Row("same stage twice where another holds", "0 %", scores => Switches(scores, one => one.Repeats));
        Row("inside flashes and dissolves as found", "0 %", scores => Switches(scores, one => one.Unsettled));
        Row("the same in truth", "≤ 2 %", scores => Switches(scores, one => one.TrulyUnsettled));
        Row("another cut within half a second", "0 %", scores => Switches(scores, one => one.Doubles));
        Row("clips of 1.2 to 7 s", "≥ 90 %", scores => Percent(Fits(scores), scores.Sum(one => one.Lengths.Count)));
        Row("median clip in choruses, in s", "shorter", scores => Length(scores, one => one.ChorusLengths));
        Row("median clip in verses, in s", "", scores => Length(scores, one => one.VerseLengths));
        Row("least share of four whole stages", "≥ 12 %", scores => Percent(LeastWhole(scores), 1));
        Row("clips that differ between two seeds, at least", "≥ 40 %", scores => Percent(LeastDifference(scores), 1));
        Row("the dearest of ten seeds against the cheapest", "≤ 5 %", scores => Percent(GreatestSpread(scores), 1));
        Row("longest planning, in ms", "", scores => Number(scores.Max(one => one.Milliseconds), 0));
        return table.ToString();

        void Row(string figure, string wanted, Func<IReadOnlyList<PlanScore>, string> value) =>
            table.Add([
                figure,
                wanted,
                .. _columns.Select(style =>
                    style == PlanningRun.AtRandom && !figure.StartsWith("median head", StringComparison.Ordinal)
                        ? ""
                        : value(Of(style))
                ),
            ]);

        IReadOnlyList<PlanScore> Of(string style) =>
            [.. cases.Where(one => one.Style == style).Select(one => one.Score)];

        double LeastDifference(IReadOnlyList<PlanScore> scores) =>
            cases
                .Where(one => scores.Contains(one.Score))
                .GroupBy(one => one.Seed)
                .SelectMany(show =>
                    show.SelectMany(a => show.Where(b => b != a).Select(b => a.Score.DiffersFrom(b.Score)))
                )
                .DefaultIfEmpty(double.NaN)
                .Min();

        double GreatestSpread(IReadOnlyList<PlanScore> scores) =>
            cases
                .Where(one => scores.Contains(one.Score))
                .GroupBy(one => one.Seed)
                .Max(show => (show.Max(one => one.Score.Cost) / show.Min(one => one.Score.Cost)) - 1)
            ?? double.NaN;

        double LeastWhole(IReadOnlyList<PlanScore> scores) =>
            cases
                .Where(one => PlanningShows.AreWhole(one.Seed) && scores.Contains(one.Score))
                .Select(one => one.Score.LeastShare)
                .DefaultIfEmpty(double.NaN)
                .Min();
    }

    /// <summary>The head jumps of each show.</summary>
    public static string ByShow(IReadOnlyList<PlanningCase> cases)
    {
        var table = new MarkdownTable(["median head jump of seed", .. _columns]);
        foreach (var show in cases.GroupBy(one => one.Seed))
        {
            table.Add([
                Figures.Count(show.Key),
                .. _columns.Select(style =>
                    Number(Median([.. show.Where(one => one.Style == style).Select(one => one.Score)]))
                ),
            ]);
        }

        return table.ToString();
    }

    private static string Number(double value, int decimals = 3) => Figures.Number(value, decimals);

    private static double Median(IReadOnlyList<PlanScore> scores) =>
        Figures.Percentile([.. scores.SelectMany(one => one.Jumps)], 0.5);

    private static string Length(IReadOnlyList<PlanScore> scores, Func<PlanScore, IReadOnlyList<double>> lengths) =>
        Number(Figures.Percentile([.. scores.SelectMany(lengths)], 0.5), 2);

    private static int Fits(IReadOnlyList<PlanScore> scores) =>
        scores.Sum(one => one.Lengths.Count(length => length is >= 1.2 and <= 7));

    private static string Switches(IReadOnlyList<PlanScore> scores, Func<PlanScore, int> count) =>
        Percent(scores.Sum(count), scores.Sum(one => one.Jumps.Count));

    private static string Percent(double part, double whole) => Figures.Number(100 * part / whole, 1) + " %";
}

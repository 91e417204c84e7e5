using static StageMix.Benchmarks.Figures;

namespace StageMix.Benchmarks.Detecting;

/// <summary>What detecting came to, for reading.</summary>
internal static class DetectingTables
{
    /// <summary>A row for each stage: what is in it, and each detector's F1.</summary>
    public static MarkdownTable ByStage(IReadOnlyList<DetectingCase> cases)
    {
        var detectors = cases.Select(one => one.Detector).Distinct(StringComparer.Ordinal);
        var table = new MarkdownTable([
            "seed",
            "stage",
            "frames/s",
            "cuts",
            "transitions",
            "flashes",
            .. detectors.Select(detector => "F1 " + detector),
        ]);
        foreach (var stage in cases.GroupBy(one => (one.Seed, one.Stage.Number)))
        {
            var truth = stage.First().Stage;
            table.Add([
                Count(stage.Key.Seed),
                Count(truth.Number),
                Number(truth.FrameRate.FramesPerSecond, 2),
                Count(truth.Cuts.Count),
                Count(truth.Transitions.Count),
                Count(truth.Flashes.Count),
                .. stage.Select(one => Number(one.Score.F1, 3)),
            ]);
        }

        return table;
    }

    /// <summary>A row for each detector, over all stages.</summary>
    public static MarkdownTable ByDetector(IReadOnlyList<DetectingCase> cases)
    {
        var table = new MarkdownTable(
            "detector",
            "F1",
            "precision",
            "recall",
            "strict F1",
            "false at flashes",
            "at whips",
            "elsewhere",
            "false a minute",
            "dissolves and fades",
            "invented a minute"
        );
        foreach (var detector in cases.GroupBy(one => one.Detector, StringComparer.Ordinal))
        {
            var score = Total(detector);
            table.Add(
                detector.Key,
                Number(score.F1, 3),
                Number(score.Precision, 3),
                Number(score.Recall, 3),
                Number(score.StrictF1, 3),
                Count(score.AtFlashes),
                Count(score.AtWhips),
                Count(score.Elsewhere),
                Number(score.FalseAMinute, 2),
                Share(score.TransitionsFound, score.Transitions),
                Number(score.InventedAMinute, 2)
            );
        }

        return table;
    }

    public static ShotScore Total(IEnumerable<DetectingCase> cases) =>
        cases.Aggregate(ShotScore.Zero, (sum, one) => sum + one.Score);
}

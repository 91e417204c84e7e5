using MathNet.Numerics.Statistics;

namespace StageMix.Pipeline.Aligning;

/// <summary>A part of the song that a stage holds; seconds from the first samples of each, stage time = song time + offset.</summary>
internal sealed record HeldRange(double Start, double End, double Offset);

/// <summary>What a stage holds of the song.</summary>
/// <param name="Ranges">in order</param>
/// <param name="Agreement">the share of the windows inside the ranges that agree with them</param>
/// <param name="Evidence">what it was found by, with delays between the first samples of each</param>
internal sealed record HeldRanges(IReadOnlyList<HeldRange> Ranges, double Agreement, AlignmentEvidence Evidence)
{
    private const int Rate = Decimation.CoarseRate;

    /// <summary>The song's quiet first and last seconds go with what stands beside them.</summary>
    private const double QuietEdgeSeconds = 4;

    /// <summary>A window that is half full is not told from one that is two thirds full: so much is given up at an edge inside the song.</summary>
    private const double EdgeSeconds = 0.5;

    public double Seconds => Ranges.Sum(range => range.End - range.Start);

    public static HeldRanges Find(
        float[] song,
        float[] stage,
        AligningOptions options,
        CancellationToken cancellationToken
    )
    {
        var offsets = CandidateOffsets.Find(song, stage);
        var windows = WindowStrengths.Measure(song, stage, offsets, options.MinimumDeviations, cancellationToken);
        var runs = OffsetPath.Find(windows);
        var ranges = runs.Select(run => ToRange(run, windows, song.Length))
            .Where(range => range.End > range.Start)
            .ToList();
        var inside = runs.Sum(run => run.Last - run.First + 1);
        var agreeing = runs.Sum(run =>
            Enumerable.Range(run.First, run.Last - run.First + 1).Count(w => windows.Strength(w, run.Candidate) > 0)
        );
        return new HeldRanges(ranges, inside == 0 ? 0 : (double)agreeing / inside, WindowEvidence.Of(windows, runs));
    }

    /// <summary>From the middle of the run's first window to the middle of its last, but whole at the song's ends.</summary>
    private static HeldRange ToRange(OffsetRun run, WindowStrengths windows, int songSamples)
    {
        var (first, last) = (WindowStrengths.StartOf(run.First), WindowStrengths.StartOf(run.Last));
        var (start, end) = (
            (double)(first + (WindowStrengths.Samples / 2)) / Rate,
            (double)(last + (WindowStrengths.Samples / 2)) / Rate
        );
        var whole = (double)songSamples / Rate;
        var delays = Enumerable
            .Range(run.First, run.Last - run.First + 1)
            .Where(w => windows.Strength(w, run.Candidate) > 0);
        var fine = delays.Select(w => windows.Delay(w, run.Candidate)).Median();
        return new HeldRange(
            (double)first / Rate <= QuietEdgeSeconds && Mostly(0, run.First) ? 0 : start + EdgeSeconds,
            whole - end <= QuietEdgeSeconds + 1 && Mostly(run.Last, windows.Count) ? whole : end - EdgeSeconds,
            (windows.Offset(run.Candidate) + fine) / Rate
        );

        // where the stage has sound at all, at least half of the quiet windows must stand out from chance
        bool Mostly(int from, int to) =>
            Enumerable.Range(from, to - from).All(w => windows.IsInside(w, run.Candidate))
            && 2 * Enumerable.Range(from, to - from).Count(w => windows.Strength(w, run.Candidate) > 0) >= to - from;
    }
}

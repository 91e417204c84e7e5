using MathNet.Numerics.Statistics;

namespace StageMix.Pipeline.Aligning;

/// <summary>
/// What one offset explains: the song windows that stand in the stage where the offset says.
/// All times in seconds at the coarse rate; stage time = song time + offset, both from their first samples.
/// </summary>
/// <param name="Ranges">song ranges, in order</param>
/// <param name="Agreement">the share of the windows between the first and the last held one that are held</param>
internal sealed record HeldRanges(double Offset, IReadOnlyList<(double Start, double End)> Ranges, double Agreement)
{
    private const int Rate = Decimation.CoarseRate;
    private const int WindowSamples = 2 * Rate;
    private const int HopSamples = Rate / 4;

    /// <summary>How far a window's own delay may lie from the common one: a few milliseconds.</summary>
    private const int ToleranceSamples = Rate / 200;

    /// <summary>An edge lies where a window stops being half full.</summary>
    private const double HalfFull = 0.5;

    public double Seconds => Ranges.Sum(range => range.End - range.Start);

    public static HeldRanges Find(
        float[] song,
        float[] stage,
        AligningOptions options,
        CancellationToken cancellationToken
    )
    {
        var offset = CommonOffset(song, stage);
        var windows = Windows(song, stage, offset, options.MinimumDeviations, cancellationToken);
        var held = windows.Where(window => window.Strength > 0).ToList();
        if (held.Count == 0)
        {
            return new HeldRanges((double)offset / Rate, [], 0);
        }

        var typical = held.Select(window => window.Strength).Median();
        held = held.Where(window => window.Strength >= HalfFull * typical).ToList();
        var fine = held.Select(window => window.Delay).Median();
        var span = windows.Count(window => window.Start >= held[0].Start && window.Start <= held[^1].Start);
        return new HeldRanges(
            (offset + fine) / Rate,
            Join(held.Select(window => window.Start), song.Length),
            (double)held.Count / span
        );
    }

    /// <summary>The shift at which the whole of both files agree best.</summary>
    private static int CommonOffset(float[] song, float[] stage)
    {
        var length = PhaseCorrelation.FastLength(song.Length + stage.Length);
        var correlation = PhaseCorrelation.Correlate(stage, song, length);
        var peak = Array.IndexOf(correlation, correlation.Max());
        return peak < stage.Length ? peak : peak - length;
    }

    private static List<Window> Windows(
        float[] song,
        float[] stage,
        int offset,
        double minimumDeviations,
        CancellationToken cancellationToken
    )
    {
        var length = PhaseCorrelation.FastLength(2 * WindowSamples);
        var threshold = minimumDeviations * PhaseCorrelation.Chance(length);
        var windows = new List<Window>();
        for (var start = 0; start + WindowSamples <= song.Length; start += HopSamples)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var there = start + offset;
            windows.Add(
                there < 0 || there + WindowSamples > stage.Length
                    ? new Window(start, 0, 0)
                    : Compare(
                        song.AsSpan(start, WindowSamples),
                        stage.AsSpan(there, WindowSamples),
                        start,
                        length,
                        threshold
                    )
            );
        }

        return windows;
    }

    private static Window Compare(
        ReadOnlySpan<float> song,
        ReadOnlySpan<float> stage,
        int start,
        int length,
        double threshold
    )
    {
        var correlation = PhaseCorrelation.Correlate(stage, song, length);
        var best = Enumerable.Range(-ToleranceSamples, (2 * ToleranceSamples) + 1).MaxBy(At);
        var strength = At(best);
        return strength < threshold ? new Window(start, 0, 0) : new Window(start, strength, best + Vertex(best));

        float At(int delay) => correlation[(delay + length) % length];

        // the top of the parabola through the peak and its neighbours
        double Vertex(int delay)
        {
            var (before, peak, after) = (At(delay - 1), At(delay), At(delay + 1));
            var bend = before - (2 * peak) + after;
            return bend < 0 ? 0.5 * (before - after) / bend : 0;
        }
    }

    /// <summary>Windows that follow each other make a range: from the middle of the first to the middle of the last, but whole at the song's ends.</summary>
    private static List<(double Start, double End)> Join(IEnumerable<int> starts, int songSamples)
    {
        var ranges = new List<(double Start, double End)>();
        int? first = null;
        var last = 0;
        foreach (var start in starts)
        {
            if (first is { } begun && start - last > 4 * HopSamples)
            {
                ranges.Add(Range(begun, last));
                first = null;
            }

            first ??= start;
            last = start;
        }

        if (first is { } open)
        {
            ranges.Add(Range(open, last));
        }

        return ranges.Where(range => range.End > range.Start).ToList();

        (double Start, double End) Range(int from, int to) =>
            (
                from == 0 ? 0 : (double)(from + (WindowSamples / 2)) / Rate,
                (double)(to + WindowSamples + HopSamples > songSamples ? songSamples : to + (WindowSamples / 2)) / Rate
            );
    }

    /// <param name="Start">song sample</param>
    /// <param name="Strength">its correlation; 0 when it does not stand out from chance</param>
    /// <param name="Delay">samples besides the common offset</param>
    private readonly record struct Window(int Start, double Strength, double Delay);
}

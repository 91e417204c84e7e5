namespace StageMix.Pipeline.Aligning;

/// <summary>How strongly each window of the song stands in the stage where each candidate offset says.</summary>
internal sealed class WindowStrengths
{
    /// <summary>A window's length at the coarse rate.</summary>
    public const int Samples = 2 * Decimation.CoarseRate;

    public const int Hop = Decimation.CoarseRate / 4;

    /// <summary>How far a window's own delay may lie from the candidate's: a few milliseconds.</summary>
    private const int Tolerance = Decimation.CoarseRate / 200;

    private readonly IReadOnlyList<int> _offsets;
    private readonly Window[,] _windows;

    private WindowStrengths(IReadOnlyList<int> offsets, Window[,] windows, double threshold) =>
        (_offsets, _windows, Threshold) = (offsets, windows, threshold);

    /// <summary>A likeness below it is no better than chance.</summary>
    public double Threshold { get; }

    public int Count => _windows.GetLength(0);

    public int Candidates => _offsets.Count;

    /// <summary>The song sample at which a window begins.</summary>
    public static int StartOf(int window) => window * Hop;

    public int Offset(int candidate) => _offsets[candidate];

    /// <summary>0 where the window does not stand out from chance.</summary>
    public double Strength(int window, int candidate) =>
        Likeness(window, candidate) < Threshold ? 0 : Likeness(window, candidate);

    /// <summary>1 is the same, chance is about 0.</summary>
    public double Likeness(int window, int candidate) => _windows[window, candidate].Likeness;

    /// <summary>Samples besides the candidate's offset.</summary>
    public double Delay(int window, int candidate) => _windows[window, candidate].Delay;

    /// <summary>Whether the stage has sound for the whole window.</summary>
    public bool IsInside(int window, int candidate) => _windows[window, candidate].Inside;

    public static WindowStrengths Measure(
        float[] song,
        float[] stage,
        IReadOnlyList<int> offsets,
        double minimumDeviations,
        CancellationToken cancellationToken
    )
    {
        var length = PhaseCorrelation.FastLength(2 * Samples);
        var threshold = minimumDeviations * PhaseCorrelation.Chance(length);
        var windows = new Window[Math.Max(0, ((song.Length - Samples) / Hop) + 1), offsets.Count];
        for (var w = 0; w < windows.GetLength(0); w++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var c = 0; c < offsets.Count; c++)
            {
                var there = (w * Hop) + offsets[c];
                if (there >= 0 && there + Samples <= stage.Length)
                {
                    windows[w, c] = Compare(song.AsSpan(w * Hop, Samples), stage.AsSpan(there, Samples), length);
                }
            }
        }

        return new WindowStrengths(offsets, windows, threshold);
    }

    private static Window Compare(ReadOnlySpan<float> song, ReadOnlySpan<float> stage, int length)
    {
        var correlation = PhaseCorrelation.Correlate(stage, song, length);
        var best = Enumerable.Range(-Tolerance, (2 * Tolerance) + 1).MaxBy(At);
        return new Window(At(best), best + Vertex(best), Inside: true);

        float At(int delay) => correlation[(delay + length) % length];

        // the top of the parabola through the peak and its neighbours
        double Vertex(int delay)
        {
            var (before, peak, after) = (At(delay - 1), At(delay), At(delay + 1));
            var bend = before - (2 * peak) + after;
            return bend < 0 ? 0.5 * (before - after) / bend : 0;
        }
    }

    private readonly record struct Window(double Likeness, double Delay, bool Inside);
}

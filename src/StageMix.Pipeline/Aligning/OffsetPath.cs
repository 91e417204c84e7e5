using MathNet.Numerics.Statistics;

namespace StageMix.Pipeline.Aligning;

/// <summary>Song windows in a row, first to last inclusive, that stand in the stage by one candidate offset.</summary>
internal readonly record struct OffsetRun(int First, int Last, int Candidate);

/// <summary>
/// The best way through the song as a whole: runs of windows by one offset each, with gaps between. A stage is filmed
/// straight through, so its time never goes back: that tells a repeated chorus from the one that was really sung.
/// </summary>
internal static class OffsetPath
{
    /// <summary>A window counts from half of the usual strength on: there it is half full.</summary>
    private const double HalfFull = 0.5;

    /// <summary>What a new run must bring, in full windows: about two and a half seconds.</summary>
    private const double NewRun = 5;

    public static IReadOnlyList<OffsetRun> Find(WindowStrengths windows)
    {
        var strengths = Enumerable
            .Range(0, windows.Count)
            .Select(w => Strongest(windows, w))
            .Where(s => s > 0)
            .ToList();
        if (strengths.Count == 0)
        {
            return [];
        }

        var typical = strengths.Median();
        var count = windows.Count;
        // the best sum of a path whose last window is w by candidate c, and the window before it
        var best = new double[count, windows.Candidates];
        var from = new (int Window, int Candidate)[count, windows.Candidates];
        for (var w = 0; w < count; w++)
        {
            for (var c = 0; c < windows.Candidates; c++)
            {
                var (sum, before) = BestBefore(windows, best, w, c);
                best[w, c] = sum + Math.Min(1, windows.Strength(w, c) / typical) - HalfFull;
                from[w, c] = before;
            }
        }

        return Trace(windows, best, from, typical);
    }

    private static double Strongest(WindowStrengths windows, int window) =>
        Enumerable.Range(0, windows.Candidates).Max(c => windows.Strength(window, c));

    private static (double Sum, (int Window, int Candidate) Before) BestBefore(
        WindowStrengths windows,
        double[,] best,
        int w,
        int c
    )
    {
        (double Sum, (int, int) Before) found = (-NewRun, (-1, -1));
        if (w > 0 && best[w - 1, c] > found.Sum)
        {
            found = (best[w - 1, c], (w - 1, c));
        }

        var here = WindowStrengths.StartOf(w) + windows.Offset(c);
        for (var v = 0; v < w; v++)
        {
            for (var d = 0; d < windows.Candidates; d++)
            {
                var isForward = WindowStrengths.StartOf(v) + windows.Offset(d) < here;
                if (isForward && best[v, d] - NewRun > found.Sum)
                {
                    found = (best[v, d] - NewRun, (v, d));
                }
            }
        }

        return found;
    }

    private static List<OffsetRun> Trace(
        WindowStrengths windows,
        double[,] best,
        (int Window, int Candidate)[,] from,
        double typical
    )
    {
        var runs = new List<OffsetRun>();
        var at = Enumerable
            .Range(0, windows.Count)
            .SelectMany(w => Enumerable.Range(0, windows.Candidates).Select(c => (Window: w, Candidate: c)))
            .MaxBy(place => best[place.Window, place.Candidate]);
        if (best[at.Window, at.Candidate] <= 0)
        {
            return runs;
        }

        var last = at.Window;
        while (true)
        {
            var before = from[at.Window, at.Candidate];
            if (before.Window != at.Window - 1 || before.Candidate != at.Candidate)
            {
                runs.Add(Trimmed(windows, new OffsetRun(at.Window, last, at.Candidate), typical));
                last = before.Window;
            }

            if (before.Window < 0)
            {
                runs.Reverse();
                return runs;
            }

            at = before;
        }
    }

    /// <summary>A run begins and ends with a window that is at least half full.</summary>
    private static OffsetRun Trimmed(WindowStrengths windows, OffsetRun run, double typical)
    {
        bool IsFull(int w) => windows.Strength(w, run.Candidate) >= HalfFull * typical;
        var full = Enumerable.Range(run.First, run.Last - run.First + 1).Where(IsFull).ToList();
        return run with { First = full[0], Last = full[^1] };
    }
}

using StageMix.Timeline;

namespace StageMix.Pipeline.Aligning;

/// <summary>Keeps of each window the one delay that tells most: that of the way through the song, elsewhere the strongest.</summary>
internal static class WindowEvidence
{
    public static AlignmentEvidence Of(WindowStrengths windows, IReadOnlyList<OffsetRun> runs)
    {
        var delays = new List<LocalDelay>();
        for (var w = 0; w < windows.Count; w++)
        {
            var candidates = Enumerable.Range(0, windows.Candidates).Where(c => windows.IsInside(w, c)).ToList();
            if (candidates.Count > 0)
            {
                delays.Add(DelayOf(windows, w, CandidateOf(w)));
            }

            int CandidateOf(int window) =>
                runs.Where(run => run.First <= window && window <= run.Last)
                    .Select(run => run.Candidate)
                    .FirstOrDefault(candidates.MaxBy(c => windows.Likeness(window, c)));
        }

        return new AlignmentEvidence(delays, windows.Threshold);
    }

    private static LocalDelay DelayOf(WindowStrengths windows, int window, int candidate)
    {
        var middle = WindowStrengths.StartOf(window) + (WindowStrengths.Samples / 2);
        var delay = (windows.Offset(candidate) + windows.Delay(window, candidate)) / Decimation.CoarseRate;
        // microseconds and thousandths: a record of a whole song stays small
        return new LocalDelay(
            Timestamp.FromSamples(middle, Decimation.CoarseRate),
            Math.Round(delay, 6),
            Math.Round(Math.Clamp(windows.Likeness(window, candidate), 0, 1), 3)
        );
    }
}

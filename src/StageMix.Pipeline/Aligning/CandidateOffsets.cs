namespace StageMix.Pipeline.Aligning;

/// <summary>The shifts at which the whole of both files agree far better than chance: one for a plain stage, more where a part was cut out or put in, and where the song repeats itself.</summary>
internal static class CandidateOffsets
{
    private const int Most = 5;
    private const double LeastShareOfBest = 0.12;

    // two peaks nearer than this are one
    private const int Apart = Decimation.CoarseRate / 20;

    /// <returns>in samples at the coarse rate, the best first: stage sample = song sample + offset</returns>
    public static IReadOnlyList<int> Find(float[] song, float[] stage)
    {
        var length = PhaseCorrelation.FastLength(song.Length + stage.Length);
        var correlation = PhaseCorrelation.Correlate(stage, song, length);
        var found = new List<int>();
        var best = correlation.Max();
        while (found.Count < Most)
        {
            var peak = Array.IndexOf(correlation, correlation.Max());
            if (correlation[peak] < LeastShareOfBest * best)
            {
                break;
            }

            found.Add(peak < stage.Length ? peak : peak - length);
            for (var shift = -Apart; shift <= Apart; shift++)
            {
                correlation[(peak + shift + length) % length] = 0;
            }
        }

        return found;
    }
}

namespace StageMix.Benchmarks.Detecting;

/// <summary>Pairs found cuts with true ones, each with one other at most.</summary>
internal static class CutMatching
{
    /// <summary>The found cuts that no true cut is left for. With one tolerance for all, pairing in order makes the most pairs.</summary>
    /// <param name="truth">in order</param>
    /// <param name="found">in order</param>
    /// <param name="tolerance">in frames either way</param>
    public static IReadOnlyList<long> Unmatched(IReadOnlyList<long> truth, IReadOnlyList<long> found, long tolerance)
    {
        var unmatched = new List<long>();
        var next = 0;
        foreach (var frame in found)
        {
            while (next < truth.Count && truth[next] < frame - tolerance)
            {
                next++;
            }

            if (next < truth.Count && truth[next] <= frame + tolerance)
            {
                next++;
            }
            else
            {
                unmatched.Add(frame);
            }
        }

        return unmatched;
    }
}

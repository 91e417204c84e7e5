using MathNet.Numerics.Statistics;

namespace StageMix.Pipeline.Aligning;

/// <summary>The line through local delays that a third of them may miss by any distance.</summary>
/// <remarks>
/// H. Theil, "A rank-invariant method of linear and polynomial regression analysis", 1950; P. K. Sen, "Estimates of the
/// regression coefficient based on Kendall's tau", 1968. Pairs that lie near each other say little of a slope and are left out.
/// </remarks>
internal static class LineFit
{
    /// <summary>From so many seconds between the first and the last delay on, they tell the drift better than the whole stage does.</summary>
    private const double LeastSpan = 3;

    /// <param name="delays">in song order</param>
    /// <param name="drift">taken where the delays lie too near together to tell it</param>
    /// <returns>null without delays</returns>
    public static DelayLine? Through(IReadOnlyList<NearDelay> delays, double drift)
    {
        if (delays.Count == 0)
        {
            return null;
        }

        var span = delays[^1].Song - delays[0].Song;
        if (span >= LeastSpan)
        {
            drift = Slopes(delays, span / 3).Median();
        }

        return new DelayLine(delays.Select(delay => delay.Delay - (drift * delay.Song)).Median(), drift);
    }

    private static IEnumerable<double> Slopes(IReadOnlyList<NearDelay> delays, double apart)
    {
        for (var i = 0; i < delays.Count; i++)
        {
            for (var j = delays.Count - 1; j > i && delays[j].Song - delays[i].Song >= apart; j--)
            {
                yield return (delays[j].Delay - delays[i].Delay) / (delays[j].Song - delays[i].Song);
            }
        }
    }
}

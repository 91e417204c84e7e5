using MathNet.Numerics.Statistics;

namespace StageMix.Pipeline.Aligning.Structures;

/// <summary>The song cut into bars from its first sample to its last, so that what has no beat has its place too.</summary>
internal static class BarGrid
{
    /// <param name="downbeats">seconds, rising, at least two</param>
    /// <param name="duration">of the song, in seconds</param>
    /// <returns>where each bar begins, and the song's end; the first and the last bar may be up to half a bar longer or shorter</returns>
    public static List<double> Edges(IReadOnlyList<double> downbeats, double duration)
    {
        var bar = downbeats.Zip(downbeats.Skip(1), (start, end) => end - start).Median();
        var lead = (int)(downbeats[0] / bar);
        var tail = (int)((duration - downbeats[^1]) / bar);
        return
        [
            0,
            .. Enumerable
                .Range(1, lead)
                .Select(n => downbeats[0] - ((lead + 1 - n) * bar))
                .Concat(downbeats)
                .Concat(Enumerable.Range(1, tail).Select(n => downbeats[^1] + (n * bar)))
                .Where(edge => edge > bar / 2 && edge < duration - (bar / 2)),
            duration,
        ];
    }
}

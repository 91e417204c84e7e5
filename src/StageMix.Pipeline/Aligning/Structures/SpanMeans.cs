namespace StageMix.Pipeline.Aligning.Structures;

/// <summary>Curves averaged over spans of time, such as beats or bars.</summary>
internal static class SpanMeans
{
    /// <param name="curves">each with <paramref name="frameRate"/> frames a second</param>
    /// <param name="edges">seconds, rising; span n is from edge n to edge n + 1</param>
    /// <returns>by span and curve</returns>
    public static double[][] Of(IReadOnlyList<float[]> curves, double frameRate, IReadOnlyList<double> edges)
    {
        var frames = curves[0].Length;
        return
        [
            .. Enumerable
                .Range(0, edges.Count - 1)
                .Select(span =>
                {
                    var from = Math.Clamp((int)Math.Round(edges[span] * frameRate), 0, Math.Max(0, frames - 1));
                    var to = Math.Clamp(
                        (int)Math.Round(edges[span + 1] * frameRate),
                        from + 1,
                        Math.Max(from + 1, frames)
                    );
                    return curves.Select(curve => Mean(curve.AsSpan(from, to - from))).ToArray();
                }),
        ];
    }

    private static double Mean(ReadOnlySpan<float> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}

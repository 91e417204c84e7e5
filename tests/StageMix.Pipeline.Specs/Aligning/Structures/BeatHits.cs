namespace StageMix.Pipeline.Specs.Aligning.Structures;

internal static class BeatHits
{
    /// <summary>The F-measure of found times against the true ones, at ±50 ms unless told.</summary>
    /// <param name="tolerance">seconds</param>
    public static double F(
        IReadOnlyCollection<double> truth,
        IReadOnlyCollection<double> found,
        double tolerance = 0.05
    )
    {
        var hits = truth.Count(time => found.Any(other => Math.Abs(other - time) <= tolerance));
        return 2.0 * hits / (truth.Count + found.Count);
    }
}

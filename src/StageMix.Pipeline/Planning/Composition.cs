namespace StageMix.Pipeline.Planning;

/// <summary>Compares how two pictures are composed.</summary>
internal static class Composition
{
    /// <summary>The correlation of two layouts, 0 (nothing in common) to 1 (the same).</summary>
    public static double Match(byte[] a, byte[] b)
    {
        var (meanA, meanB) = (a.Average(x => x), b.Average(x => x));
        double dot = 0,
            lengthA = 0,
            lengthB = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var (x, y) = (a[i] - meanA, b[i] - meanB);
            dot += x * y;
            lengthA += x * x;
            lengthB += y * y;
        }

        var lengths = Math.Sqrt(lengthA * lengthB);
        return lengths < 1e-9 ? 0 : Math.Max(0, dot / lengths);
    }
}

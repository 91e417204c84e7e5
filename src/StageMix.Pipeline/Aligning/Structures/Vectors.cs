using MathNet.Numerics.Statistics;

namespace StageMix.Pipeline.Aligning.Structures;

/// <summary>Vectors as places: their middle, and how far they lie apart.</summary>
internal static class Vectors
{
    /// <summary>A value further from the mean, in deviations, counts as this far: one silent bar is not all there is to a song.</summary>
    private const double Furthest = 2;

    public static double Distance(double[] a, double[] b) => MathNet.Numerics.Distance.Euclidean(a, b);

    public static double[] Mean(IReadOnlyCollection<double[]> vectors) =>
        [.. Enumerable.Range(0, vectors.First().Length).Select(i => vectors.Average(vector => vector[i]))];

    /// <summary>Each dimension about its mean and in its deviations, such that all dimensions together have variance 1 or less.</summary>
    public static double[][] Standardised(double[][] vectors)
    {
        var dimensions = vectors.Length == 0 ? 0 : vectors[0].Length;
        var scaled = Array.ConvertAll(vectors, vector => new double[vector.Length]);
        for (var i = 0; i < dimensions; i++)
        {
            var (mean, deviation) = vectors.Select(vector => vector[i]).MeanStandardDeviation();
            for (var n = 0; deviation > 0 && n < vectors.Length; n++)
            {
                var value = Math.Clamp((vectors[n][i] - mean) / deviation, -Furthest, Furthest);
                scaled[n][i] = value / Math.Sqrt(dimensions);
            }
        }

        return scaled;
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;

namespace StageMix.Pipeline.Planning;

/// <summary>A map of the picture, to be compared with others whatever its mean and its strength are.</summary>
internal sealed class Pattern
{
    private const double Flat = 1e-6;

    /// <summary>About zero, and of length 1; all zero where the map is flat.</summary>
    private readonly float[] _values;

    public Pattern(float[] map)
    {
        var mean = map.Sum() / Math.Max(1, map.Length);
        _values = new float[map.Length];
        for (var i = 0; i < map.Length; i++)
        {
            _values[i] = map[i] - mean;
        }

        var length = MathF.Sqrt(Product(_values, _values));
        var scale = length < Flat ? 0 : 1 / length;
        for (var i = 0; i < map.Length; i++)
        {
            _values[i] *= scale;
        }
    }

    /// <summary>The correlation of two maps: -1 to 1, 1 for the same.</summary>
    public double Likeness(Pattern other) => Product(_values, other._values);

    /// <summary>Less to compile than a library's, which took a first plan a good part of its time.</summary>
    private static float Product(float[] a, float[] b)
    {
        var (sum, i) = (Vector<float>.Zero, 0);
        for (; i <= a.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            sum += new Vector<float>(a, i) * new Vector<float>(b, i);
        }

        var rest = 0f;
        for (; i < a.Length; i++)
        {
            rest += a[i] * b[i];
        }

        return Vector.Sum(sum) + rest;
    }

    /// <summary>The sum of maps of the same size; few enough for their sums to be below 65,536.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float[] Sum(IEnumerable<byte[]> maps)
    {
        var sums = new ushort[maps.FirstOrDefault()?.Length ?? 0];
        foreach (var map in maps)
        {
            var i = 0;
            for (; i <= sums.Length - Vector<byte>.Count; i += Vector<byte>.Count)
            {
                var low = sums.AsSpan(i);
                var high = sums.AsSpan(i + Vector<ushort>.Count);
                Vector.Widen(new Vector<byte>(map, i), out var first, out var second);
                (new Vector<ushort>(low) + first).CopyTo(low);
                (new Vector<ushort>(high) + second).CopyTo(high);
            }

            for (; i < sums.Length; i++)
            {
                sums[i] += map[i];
            }
        }

        return Array.ConvertAll(sums, sum => (float)sum);
    }
}

using System.Numerics;
using System.Numerics.Tensors;
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
        var mean = map.Length == 0 ? 0 : TensorPrimitives.Average<float>(map);
        _values = new float[map.Length];
        TensorPrimitives.Subtract(map, mean, _values);
        var length = TensorPrimitives.Norm<float>(_values);
        TensorPrimitives.Multiply(_values, length < Flat ? 0 : 1 / length, _values);
    }

    /// <summary>The correlation of two maps: -1 to 1, 1 for the same.</summary>
    public double Likeness(Pattern other) => TensorPrimitives.Dot<float>(_values, other._values);

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

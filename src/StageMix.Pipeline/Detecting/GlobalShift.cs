using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StageMix.Pipeline.Detecting;

/// <summary>How far a camera has turned between two pictures.</summary>
internal static class GlobalShift
{
    /// <summary>How far it is sought, in pixels of the map either way.</summary>
    private const int Across = 16;
    private const int Down = 8;
    private const int Step = 2;

    /// <summary>Every so manieth row is compared.</summary>
    private const int RowStep = 3;

    /// <summary>How much less must differ than without a shift.</summary>
    private const double Gain = 0.8;

    /// <summary>Where what stood at (0, 0) stands now; (0, 0) itself where no shift explains the change better.</summary>
    public static (int X, int Y) Between(Look a, Look b)
    {
        var (best, least) = ((0, 0), Gain * Difference(a, b, 0, 0));
        for (var y = -Down; y <= Down; y += Step)
        {
            for (var x = -Across; x <= Across; x += Step)
            {
                var difference = Difference(a, b, x, y);
                if (difference < least)
                {
                    (best, least) = ((x, y), difference);
                }
            }
        }

        return best;
    }

    /// <summary>The mean over the part that both pictures hold.</summary>
    private static double Difference(Look a, Look b, int dx, int dy)
    {
        var (left, width) = (Math.Max(0, -dx), a.Width - Math.Abs(dx));
        var (sum, count) = (0, 0);
        for (var y = Math.Max(0, -dy); y < a.Height - Math.Max(0, dy); y += RowStep)
        {
            var here = a.Structure.AsSpan((y * a.Width) + left, width);
            var there = b.Structure.AsSpan(((y + dy) * b.Width) + left + dx, width);
            sum += Difference(here, there);
            count += width - (width % Vector128<byte>.Count);
        }

        return (double)sum / Math.Max(1, count);
    }

    private static int Difference(ReadOnlySpan<byte> here, ReadOnlySpan<byte> there)
    {
        var first = MemoryMarshal.Cast<byte, Vector128<byte>>(here);
        var second = MemoryMarshal.Cast<byte, Vector128<byte>>(there);
        var sum = Vector128<ushort>.Zero;
        for (var i = 0; i < first.Length; i++)
        {
            var apart = Vector128.Max(first[i], second[i]) - Vector128.Min(first[i], second[i]);
            var (low, high) = Vector128.Widen(apart);
            sum += low + high;
        }

        return Vector128.Sum(sum);
    }
}

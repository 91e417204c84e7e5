using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StageMix.Pipeline.Detecting;

/// <summary>Tells whether a whole frame is two pictures laid over each other, each as bright as it likes.</summary>
internal static class Overlay
{
    /// <summary>Two pictures that share more than this of their detail cannot be told apart in a third.</summary>
    private const double Distinct = 0.95;

    /// <summary>So much of a frame's detail is noise, which nothing explains.</summary>
    private const double Noise = 0.02;

    /// <summary>In grey levels: in the dark little light is off by much.</summary>
    private const float Dim = 8;

    /// <summary>
    /// Of the middle frame's detail that neither other picture explains alone, how much both explain together: 1 for an
    /// overlay of the two, about 0 where one went over into the other by movement or at once.
    /// </summary>
    public static double Of(Look before, Look middle, Look after)
    {
        var (first, second) = (Product(before, before), Product(after, after));
        var (withFirst, withSecond) = (Product(before, middle), Product(after, middle));
        var (shared, all) = (Product(before, after), Product(middle, middle) + 1);
        var determinant = (first * second) - (shared * shared);
        if (determinant <= (1 - Distinct) * first * second)
        {
            return 0;
        }

        var a = ((withFirst * second) - (withSecond * shared)) / determinant;
        var b = ((withSecond * first) - (withFirst * shared)) / determinant;
        if (a <= 0 || b <= 0)
        {
            return 0;
        }

        var alone = Math.Max(Explained(withFirst, first), Explained(withSecond, second));
        var together = ((a * withFirst) + (b * withSecond)) / all;
        return Math.Max(0, together - alone) / (1 - alone + Noise);

        double Explained(double with, double self) => with > 0 ? with * with / (self * all) : 0;
    }

    /// <summary>How far the middle's light is from any blend of the two others', as a share of their brightness: a lamp does that, a dissolve does not.</summary>
    public static double LightOff(Light before, Light middle, Light after)
    {
        var (way, gone) = (after - before, middle - before);
        var length = way.Times(way);
        var share = length > 1 ? Math.Clamp(gone.Times(way) / length, 0, 1) : 0.5f;
        var off = gone - new Light(way.Luma * share, way.Blue * share, way.Red * share);
        return off.Length / (Dim + ((before.Luma + after.Luma) / 2));
    }

    private static double Product(Look a, Look b)
    {
        var first = MemoryMarshal.Cast<float, Vector256<float>>(a.Detail);
        var second = MemoryMarshal.Cast<float, Vector256<float>>(b.Detail);
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < first.Length; i++)
        {
            sum += first[i] * second[i];
        }

        return Vector256.Sum(sum);
    }
}

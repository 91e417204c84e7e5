using System.Runtime.InteropServices;
using OpenCvSharp;

namespace StageMix.Pipeline.Aligning;

/// <summary>OpenCV's matrices of 32-bit floats as what they are, without copying.</summary>
internal static class FloatRows
{
    /// <summary>One row's values, as long as <paramref name="mat"/> is not disposed of.</summary>
    public static unsafe Span<float> Of(Mat mat, int row) =>
        MemoryMarshal.Cast<byte, float>(new Span<byte>(mat.Ptr(row).ToPointer(), mat.Cols * sizeof(float)));
}

using OpenCvSharp;

namespace StageMix.Pipeline.Detecting;

/// <summary>What is kept of a frame in order to compare it with others.</summary>
/// <param name="Outlines">where edges stand, blurred; mean 0 and length 1, or all 0 for a picture without edges</param>
/// <param name="Colours">the share of the light in each of 8 × 8 bins of chromaticity; sums to 1, or all 0 for black</param>
/// <param name="Brightness">mean, 0 to 255</param>
/// <param name="Layout">edge strength of 16 × 9 blocks, rows top down, the strongest 255</param>
internal sealed record FrameFeatures(float[] Outlines, float[] Colours, double Brightness, byte[] Layout)
{
    private const int ColourBins = 8;
    private const int BlocksAcross = 16;
    private const int BlocksDown = 9;

    /// <summary>Below this length (of edge strengths in grey levels) a map holds noise alone.</summary>
    private const double Featureless = 1;

    /// <param name="bgr">height × width × 3 bytes</param>
    public static FrameFeatures Of(byte[] bgr, int width, int height)
    {
        using var picture = Mat.FromPixelData(height, width, MatType.CV_8UC3, bgr);
        using var grey = new Mat();
        Cv2.CvtColor(picture, grey, ColorConversionCodes.BGR2GRAY);
        using var edges = EdgeStrength(grey);
        return new FrameFeatures(OutlinesOf(edges), ColoursOf(bgr), Cv2.Mean(grey).Val0, LayoutOf(edges));
    }

    /// <summary>The gradient's magnitude. The root keeps a few bright edges from outweighing all others.</summary>
    private static Mat EdgeStrength(Mat grey)
    {
        using var across = new Mat();
        using var down = new Mat();
        Cv2.Sobel(grey, across, MatType.CV_32F, 1, 0);
        Cv2.Sobel(grey, down, MatType.CV_32F, 0, 1);
        var edges = new Mat();
        Cv2.Magnitude(across, down, edges);
        Cv2.Sqrt(edges, edges);
        return edges;
    }

    /// <summary>Half the size and blurred, so that a dancer's step from frame to frame changes little.</summary>
    private static float[] OutlinesOf(Mat edges)
    {
        using var map = new Mat();
        Cv2.Resize(edges, map, default, 0.5, 0.5, InterpolationFlags.Area);
        Cv2.GaussianBlur(map, map, default, 2);
        map.GetArray(out float[] outlines);
        var mean = outlines.Average();
        var length = Math.Sqrt(outlines.Sum(value => (double)(value - mean) * (value - mean)));
        return length < Featureless
            ? new float[outlines.Length]
            : Array.ConvertAll(outlines, value => (float)((value - mean) / length));
    }

    /// <summary>Chromaticity alone: dimmed or brightened light moves nothing.</summary>
    private static float[] ColoursOf(byte[] bgr)
    {
        var light = new long[ColourBins * ColourBins];
        var total = 0L;
        for (var at = 0; at < bgr.Length; at += 3)
        {
            var sum = bgr[at] + bgr[at + 1] + bgr[at + 2];
            var green = bgr[at + 1] * ColourBins / (sum + 1);
            var red = bgr[at + 2] * ColourBins / (sum + 1);
            light[(green * ColourBins) + red] += sum;
            total += sum;
        }

        return Array.ConvertAll(light, value => total == 0 ? 0 : (float)value / total);
    }

    private static byte[] LayoutOf(Mat edges)
    {
        using var blocks = new Mat();
        Cv2.Resize(edges, blocks, new Size(BlocksAcross, BlocksDown), 0, 0, InterpolationFlags.Area);
        blocks.GetArray(out float[] strengths);
        var strongest = strengths.Max();
        return Array.ConvertAll(
            strengths,
            strength => strongest > 0 ? (byte)Math.Round(255 * strength / strongest) : (byte)0
        );
    }
}

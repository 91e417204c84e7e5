using OpenCvSharp;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Benchmarks.Detecting;

/// <summary>
/// How much the picture changes from frame to frame: the absolute difference of each pixel's hue (0 to 179), saturation
/// and value (0 to 255), averaged over the picture and the three of them. Hue is not taken as a circle.
/// </summary>
/// <remarks>The score of PySceneDetect's content detector with its default weights: https://www.scenedetect.com/docs/latest/api/detectors.html</remarks>
internal sealed class ContentChange : IDisposable
{
    /// <summary>The width to which PySceneDetect scales larger pictures down; here by area, there by leaving pixels out.</summary>
    private const int Width = 256;

    private Mat? _before;

    /// <summary>One score for each frame of a file, 0 for the first.</summary>
    /// <param name="aspect">width ÷ height</param>
    public static async Task<IReadOnlyList<double>> MeasureAsync(
        string path,
        double aspect,
        CancellationToken cancellationToken
    )
    {
        var height = 2 * (int)Math.Round(Width / aspect / 2);
        using var change = new ContentChange();
        var scores = new List<double>();
        await foreach (var frame in FrameReader.ReadAsync(path, Width, height, cancellationToken))
        {
            scores.Add(change.Next(frame.Pixels, Width, height));
        }

        return scores;
    }

    /// <param name="bgr">height × width × 3 bytes; every frame has the same size</param>
    public double Next(byte[] bgr, int width, int height)
    {
        using var picture = Mat.FromPixelData(height, width, MatType.CV_8UC3, bgr);
        var now = new Mat();
        Cv2.CvtColor(picture, now, ColorConversionCodes.BGR2HSV);
        using var before = _before;
        _before = now;
        if (before is null)
        {
            return 0;
        }

        using var difference = new Mat();
        Cv2.Absdiff(before, now, difference);
        var mean = Cv2.Mean(difference);
        return (mean.Val0 + mean.Val1 + mean.Val2) / 3;
    }

    public void Dispose() => _before?.Dispose();
}

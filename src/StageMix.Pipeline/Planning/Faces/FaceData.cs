using OpenCvSharp;

namespace StageMix.Pipeline.Planning.Faces;

/// <summary>What finders have in common.</summary>
internal static class FaceData
{
    /// <param name="left">of the box around a face, in pixels, as are the others</param>
    /// <param name="size">the picture's</param>
    public static Face InBox(double left, double top, double width, double height, PictureSize size) =>
        new(
            ((left + (width / 2)) / size.Width) - 0.5,
            (top + (height / 2) - (size.Height / 2.0)) / size.Width,
            height / 2 / size.Height
        );

    /// <summary>Whether a model or a cascade could not be read, or OpenCV itself could not be loaded.</summary>
    public static bool IsUnusable(Exception failure) =>
        failure
            is OpenCVException
                or IOException
                or UnauthorizedAccessException
                or ArgumentException
                or DllNotFoundException
                or TypeInitializationException;
}

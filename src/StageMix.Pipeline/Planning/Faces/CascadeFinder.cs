using OpenCvSharp;

namespace StageMix.Pipeline.Planning.Faces;

/// <summary>OpenCV's cascade of faces that look at the camera.</summary>
internal sealed class CascadeFinder : IFaceFinder
{
    private const int AlgorithmVersion = 1;
    private const string FileName = "haarcascade_frontalface_alt2.xml";

    /// <summary>From each size of face that is looked for to the next.</summary>
    private const double Step = 1.2;

    /// <summary>So many windows around a face must agree.</summary>
    private const int Agreeing = 4;

    /// <summary>Smaller faces, in picture heights, tell less than composition does, and looking for them takes longest.</summary>
    private const double Smallest = 0.1;

    /// <summary>Where Debian's opencv-data lies, and where it lay.</summary>
    private static readonly string[] _usual = ["/usr/share/opencv4/haarcascades", "/usr/share/opencv/haarcascades"];

    private readonly CascadeClassifier _classifier;
    private readonly PictureSize _size;

    private CascadeFinder(string path, PictureSize size)
    {
        _size = size;
        _classifier = new CascadeClassifier(path);
    }

    /// <param name="directory">where cascades lie; where none is named, the usual places</param>
    /// <returns>null where there is none that can be read</returns>
    public static FaceMethod? Load(string? directory)
    {
        var path = (string.IsNullOrEmpty(directory) ? _usual : [directory])
            .Select(folder => Path.Combine(folder, FileName))
            .FirstOrDefault(File.Exists);
        return path is null
            ? null
            : FaceMethod.Load("cascades", AlgorithmVersion, path, size => new CascadeFinder(path, size));
    }

    public IReadOnlyList<Face> Find(byte[] bgr)
    {
        using var picture = Mat.FromPixelData(_size.Height, _size.Width, MatType.CV_8UC3, bgr);
        using var grey = new Mat();
        Cv2.CvtColor(picture, grey, ColorConversionCodes.BGR2GRAY);
        var smallest = (int)(Smallest * _size.Height);
        var boxes = _classifier.DetectMultiScale(grey, Step, Agreeing, minSize: new Size(smallest, smallest));
        return [.. boxes.Select(box => FaceData.InBox(box.X, box.Y, box.Width, box.Height, _size))];
    }

    public void Dispose() => _classifier.Dispose();
}

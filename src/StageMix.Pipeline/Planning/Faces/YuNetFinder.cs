using OpenCvSharp;

namespace StageMix.Pipeline.Planning.Faces;

/// <summary>OpenCV's YuNet, a small neural network.</summary>
internal sealed class YuNetFinder : IFaceFinder
{
    private const int AlgorithmVersion = 1;

    /// <summary>What is less certain than this is not taken for a face.</summary>
    private const float Certain = 0.8f;

    /// <summary>Boxes that share more than this are of one face.</summary>
    private const float Same = 0.3f;

    private const int Most = 200;

    private readonly FaceDetectorYN _detector;
    private readonly PictureSize _size;

    private YuNetFinder(string modelPath, PictureSize size)
    {
        _size = size;
        _detector = FaceDetectorYN.Create(modelPath, "", new Size(size.Width, size.Height), Certain, Same, Most);
    }

    /// <returns>null where the file is missing or no model of its kind</returns>
    public static FaceMethod? Load(string modelPath) =>
        FaceMethod.Load("YuNet", AlgorithmVersion, modelPath, size => new YuNetFinder(modelPath, size));

    public IReadOnlyList<Face> Find(byte[] bgr)
    {
        using var picture = Mat.FromPixelData(_size.Height, _size.Width, MatType.CV_8UC3, bgr);
        using var found = new Mat();
        _ = _detector.Detect(picture, found);
        // a row a face: left, top, width, height, five points of it, certainty
        return
        [
            .. Enumerable
                .Range(0, found.Rows)
                .Select(row =>
                    FaceData.InBox(
                        found.At<float>(row, 0),
                        found.At<float>(row, 1),
                        found.At<float>(row, 2),
                        found.At<float>(row, 3),
                        _size
                    )
                ),
        ];
    }

    public void Dispose() => _detector.Dispose();
}

using System.Security.Cryptography;
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

    private static readonly PictureSize _tried = new(64, 64);

    private readonly FaceDetectorYN _detector;
    private readonly PictureSize _size;

    private YuNetFinder(string modelPath, PictureSize size)
    {
        _size = size;
        _detector = FaceDetectorYN.Create(modelPath, "", new Size(size.Width, size.Height), Certain, Same, Most);
    }

    /// <returns>null where the file is missing or no model of its kind</returns>
    public static FaceMethod? Load(string modelPath)
    {
        try
        {
            // another network loads too, and fails at the first picture
            using (var finder = new YuNetFinder(modelPath, _tried))
            {
                _ = finder.Find(new byte[_tried.Width * _tried.Height * 3]);
            }

            var content = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(modelPath)));
            return new FaceMethod("YuNet")
            {
                Version = Fingerprint.Of("YuNet", AlgorithmVersion, content),
                Open = size => new YuNetFinder(modelPath, size),
            };
        }
        catch (Exception unusable) when (FaceData.IsUnusable(unusable))
        {
            return null;
        }
    }

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

using OpenCvSharp;
using OpenCvSharp.Dnn;

namespace StageMix.Pipeline.Detecting;

/// <summary>
/// A small convolutional network that tells dissolves and hard cuts from all else. It sees a frame's detail beside
/// that of frames up to a second before and after, in cells like those of TransNet V2 (Souček and Lokoč, 2020), and was
/// trained by <c>tests/StageMix.Benchmarks/Detecting/Training</c>. OpenCV runs it.
/// </summary>
internal sealed class CutNet : IDisposable
{
    /// <summary>So many frames a second it was trained on.</summary>
    public const double FramesPerSecond = 12.5;

    /// <summary>How many frames before and after one bear on what is told of it.</summary>
    public const int Reach = ContrastReach + 12;

    /// <summary>A frame's detail is seen in the mean contrast of so many frames before and after.</summary>
    private const int ContrastReach = 8;

    /// <summary>In grey levels: what is plain stays plain.</summary>
    private const float Noise = 1.5f;

    /// <summary>More contrast than this tells no more.</summary>
    private const float Most = 6;

    private readonly Net _net;

    public CutNet()
    {
        using var model =
            typeof(CutNet).Assembly.GetManifestResourceStream(typeof(CutNet), "cuts.onnx")
            ?? throw new InvalidOperationException("The network for cuts is not built in.");
        using var bytes = new MemoryStream();
        model.CopyTo(bytes);
        _net = Net.ReadNetFromONNX(bytes.ToArray()) ?? throw new InvalidOperationException("OpenCV read no network.");
    }

    /// <param name="looks">about <see cref="FramesPerSecond"/>, in order, all of one size</param>
    /// <returns>for each frame</returns>
    public CutLikelihood[] Likelihoods(IReadOnlyList<Look> looks)
    {
        if (looks.Count == 0)
        {
            return [];
        }

        var seen = new float[looks.Count * looks[0].Detail.Length];
        for (var frame = 0; frame < looks.Count; frame++)
        {
            var contrast = ContrastAround(looks, frame) + Noise;
            var detail = looks[frame].Detail;
            var room = seen.AsSpan(frame * detail.Length, detail.Length);
            for (var i = 0; i < room.Length; i++)
            {
                room[i] = Math.Clamp(detail[i] / contrast, -Most, Most);
            }
        }

        using var input = Mat.FromPixelData([1, 1, looks.Count, looks[0].Height, looks[0].Width], MatType.CV_32F, seen);
        _net.SetInput(input);
        using var output = _net.Forward();
        using var rows = output.Reshape(1, 2);
        rows.GetRectangularArray(out float[,] told);
        return [.. looks.Select((_, frame) => new CutLikelihood(told[0, frame], told[1, frame]))];
    }

    public void Dispose() => _net.Dispose();

    private static float ContrastAround(IReadOnlyList<Look> looks, int frame)
    {
        var sum = 0f;
        for (var at = frame - ContrastReach; at <= frame + ContrastReach; at++)
        {
            sum += looks[Math.Clamp(at, 0, looks.Count - 1)].Contrast;
        }

        return sum / ((2 * ContrastReach) + 1);
    }
}

using SkiaSharp;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Drawing;

namespace StageMix.Pipeline.Detecting;

/// <summary>The last frame before each cut and the first after it, small.</summary>
internal sealed class CutPictures(IReadOnlyList<IReadOnlyList<SKBitmap>> pairs) : IDisposable
{
    public const int Width = 104;
    public const int Height = 58;

    /// <summary>Up to two pictures, before and after.</summary>
    public IReadOnlyList<SKBitmap> Of(int cut) => pairs[cut];

    /// <param name="height">of each picture, in pixels</param>
    public static async Task<CutPictures> ReadAsync(
        StageShots shots,
        MediaFile file,
        int height,
        CancellationToken cancellationToken
    )
    {
        var pairs = new IReadOnlyList<SKBitmap>[shots.Cuts.Count];
        // half a frame before the last one of the old shot
        var back = shots.Rate.FrameDuration.Scale(1.5) + file.Start;
        await Parallel.ForAsync(
            0,
            pairs.Length,
            cancellationToken,
            async (i, stop) =>
                pairs[i] = await Stills.ReadAsync(
                    file.Path,
                    file.Picture!.Size,
                    shots.Cuts[i].Time - back,
                    2,
                    height,
                    stop
                )
        );
        return new CutPictures(pairs);
    }

    public void Dispose()
    {
        foreach (var picture in pairs.SelectMany(pair => pair))
        {
            picture.Dispose();
        }
    }
}

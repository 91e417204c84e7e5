using SkiaSharp;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Drawing;

namespace StageMix.Pipeline.Detecting;

/// <summary>The last frame before each cut, dissolve or fade and the first after it, small.</summary>
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
        await Parallel.ForAsync(
            0,
            pairs.Length,
            cancellationToken,
            async (i, stop) => pairs[i] = await PairAsync(shots.Cuts[i], stop)
        );
        return new CutPictures(pairs);

        async Task<IReadOnlyList<SKBitmap>> PairAsync(Cut cut, CancellationToken stop) =>
            cut.Kind == CutKind.Hard
                ? await StillsAsync(cut, cut.Frame - 1, 2, stop)
                : [.. await StillsAsync(cut, cut.Start - 1, 1, stop), .. await StillsAsync(cut, cut.End, 1, stop)];

        // from half a frame before that one
        Task<IReadOnlyList<SKBitmap>> StillsAsync(Cut cut, long frame, int count, CancellationToken stop) =>
            Stills.ReadAsync(
                file.Path,
                file.Picture!.Size,
                cut.Time + shots.Rate.FrameDuration.Scale(frame - cut.Frame - 0.5) - file.Start,
                count,
                height,
                stop
            );
    }

    public void Dispose()
    {
        foreach (var picture in pairs.SelectMany(pair => pair))
        {
            picture.Dispose();
        }
    }
}

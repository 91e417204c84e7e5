using SkiaSharp;

namespace StageMix.Pipeline.Specs.Drawing;

/// <summary>A picture that was painted to a file, to look at its pixels.</summary>
internal sealed class PaintedPicture : IDisposable
{
    private readonly SKBitmap _bitmap;

    private PaintedPicture(SKBitmap bitmap) => _bitmap = bitmap;

    public int Width => _bitmap.Width;

    public int Height => _bitmap.Height;

    public static async Task<PaintedPicture> OfAsync(Func<string, Task> paint)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".png");
        try
        {
            await paint(path);
            return new PaintedPicture(SKBitmap.Decode(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    public bool Has(SKColor colour) => _bitmap.Pixels.Contains(colour);

    /// <summary>Whether a pixel of that column has exactly that colour.</summary>
    public bool HasAt(float x, SKColor colour) =>
        Enumerable.Range(0, Height).Any(y => _bitmap.GetPixel((int)x, y) == colour);

    /// <summary>All colours of that column.</summary>
    public IReadOnlyCollection<SKColor> ColoursAt(int x) =>
        [.. Enumerable.Range(0, Height).Select(y => _bitmap.GetPixel(x, y)).Distinct()];

    public int Colours => _bitmap.Pixels.Distinct().Count();

    /// <summary>A part of it, rows top down, three bytes a pixel.</summary>
    public byte[] Bgr(int left, int top, int width, int height) =>
        [
            .. Enumerable
                .Range(0, width * height)
                .Select(i => _bitmap.GetPixel(left + (i % width), top + (i / width)))
                .SelectMany(pixel => new[] { pixel.Blue, pixel.Green, pixel.Red }),
        ];

    public void Dispose() => _bitmap.Dispose();
}

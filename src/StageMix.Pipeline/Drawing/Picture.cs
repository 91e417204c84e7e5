using SkiaSharp;

namespace StageMix.Pipeline.Drawing;

/// <summary>A picture for people, as a PNG file.</summary>
internal static class Picture
{
    /// <summary>Paints on the theme's background and writes a PNG at <paramref name="path"/>.</summary>
    /// <param name="width">in pixels</param>
    /// <param name="height">in pixels</param>
    public static async Task WriteAsync(
        int width,
        int height,
        string path,
        Action<SKCanvas> paint,
        CancellationToken cancellationToken
    )
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(Theme.Background);
            paint(canvas);
        }

        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        await using var file = File.Create(path);
        await png.AsStream().CopyToAsync(file, cancellationToken);
    }
}

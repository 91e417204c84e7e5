using System.Globalization;
using SkiaSharp;
using StageMix.Pipeline.Acquiring;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Drawing;

/// <summary>Fetches single small pictures out of a video, by seeking.</summary>
internal static class Stills
{
    /// <summary>The first pictures from that time on.</summary>
    /// <param name="path">the video</param>
    /// <param name="size">its picture as shown</param>
    /// <param name="time">from the container's start; before it is at it</param>
    /// <param name="count">how many pictures in a row</param>
    /// <param name="height">of each, in pixels; the width follows</param>
    /// <returns>fewer at the video's end</returns>
    /// <exception cref="Tools.Processes.ToolException">ffmpeg failed or is missing</exception>
    public static async Task<IReadOnlyList<SKBitmap>> ReadAsync(
        string path,
        PictureSize size,
        Timestamp time,
        int count,
        int height,
        CancellationToken cancellationToken
    )
    {
        var width = Math.Max(1, (int)Math.Round((double)height * size.Width / size.Height));
        string[] seek = ["-ss", Math.Max(0, time.Seconds).ToString("F6", CultureInfo.InvariantCulture)];
        var scale = string.Create(CultureInfo.InvariantCulture, $"scale={width}:{height}:flags=area");
        return await ReadAsync(
            [.. seek, .. FfmpegArguments.Media(path)],
            scale,
            width,
            height,
            count,
            cancellationToken
        );
    }

    /// <summary>A small picture that came from the web, in a frame of 16 to 9.</summary>
    /// <param name="height">in pixels</param>
    /// <returns>none when it holds none</returns>
    /// <exception cref="Tools.Processes.ToolException">ffmpeg failed or is missing</exception>
    public static async Task<SKBitmap?> ReadAsync(Thumbnail thumbnail, int height, CancellationToken cancellationToken)
    {
        var width = height * 16 / 9;
        var fit = string.Create(
            CultureInfo.InvariantCulture,
            $"scale={width}:{height}:flags=area:force_original_aspect_ratio=decrease,pad={width}:{height}:-1:-1"
        );
        var source = FfmpegArguments.SinglePicture(thumbnail.Path, thumbnail.MediaType);
        var found = await ReadAsync(source, fit, width, height, 1, cancellationToken);
        return found.Count > 0 ? found[0] : null;
    }

    private static async Task<IReadOnlyList<SKBitmap>> ReadAsync(
        IReadOnlyList<string> source,
        string filter,
        int width,
        int height,
        int count,
        CancellationToken cancellationToken
    )
    {
        var pictures = new List<SKBitmap>();
        await FfmpegProgram.ReadAsync(
            [
                .. source,
                "-map",
                "0:V:0",
                "-frames:v",
                $"{count}",
                "-fps_mode",
                "passthrough",
                "-vf",
                $"{filter},format=bgra",
                "-f",
                "rawvideo",
                "pipe:1",
            ],
            async (output, stop) =>
            {
                var pixels = new byte[width * height * 4];
                while (
                    await output.ReadAtLeastAsync(pixels, pixels.Length, throwOnEndOfStream: false, stop)
                    == pixels.Length
                )
                {
                    pictures.Add(Bitmap(pixels, width, height));
                }
            },
            cancellationToken
        );
        return pictures;
    }

    private static SKBitmap Bitmap(byte[] bgra, int width, int height)
    {
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Bgra8888, SKAlphaType.Opaque));
        bgra.CopyTo(bitmap.GetPixelSpan());
        return bitmap;
    }
}

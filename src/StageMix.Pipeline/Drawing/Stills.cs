using System.Globalization;
using SkiaSharp;
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
        var pictures = new List<SKBitmap>();
        await FfmpegProgram.ReadAsync(
            [
                "-ss",
                Math.Max(0, time.Seconds).ToString("F6", CultureInfo.InvariantCulture),
                .. FfmpegArguments.Media(path),
                "-map",
                "0:V:0",
                "-frames:v",
                $"{count}",
                "-fps_mode",
                "passthrough",
                "-vf",
                string.Create(CultureInfo.InvariantCulture, $"scale={width}:{height}:flags=area,format=bgra"),
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

using System.Globalization;
using SkiaSharp;
using StageMix.Pipeline.Acquiring;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Planning;

/// <summary>Draws one picture a clip, with its song time and its stage.</summary>
internal static class Storyboard
{
    private const int Columns = 5;
    private const int Width = 320;
    private const int Height = 180;
    private const int Caption = 34;
    private const int Gap = 12;

    /// <summary>Writes a PNG.</summary>
    public static async Task PaintAsync(
        MixTimeline timeline,
        AcquiredMedia media,
        string path,
        CancellationToken cancellationToken
    )
    {
        var clips = timeline.Placed().ToList();
        var pictures = new byte[clips.Count][];
        await Parallel.ForAsync(
            0,
            clips.Count,
            cancellationToken,
            async (i, stop) => pictures[i] = await MiddleOfAsync(clips[i].Clip, timeline.Rate, media, stop)
        );

        var rows = (clips.Count + Columns - 1) / Columns;
        using var bitmap = new SKBitmap((Columns * (Width + Gap)) + Gap, (rows * (Height + Caption + Gap)) + Gap);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(new SKColor(0x14, 0x14, 0x1A));
        for (var i = 0; i < clips.Count; i++)
        {
            var place = new SKPoint(
                Gap + (i % Columns * (Width + Gap)),
                Gap + (i / Columns * (Height + Caption + Gap))
            );
            var time = timeline.SongTimeOf(clips[i].FirstFrame);
            PaintClip(canvas, place, pictures[i], $"{i + 1}   {time}   {clips[i].Clip.Media.Name}");
        }

        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        await using var file = File.Create(path);
        png.SaveTo(file);
    }

    private static void PaintClip(SKCanvas canvas, SKPoint place, byte[] bgra, string caption)
    {
        using var picture = new SKBitmap(new SKImageInfo(Width, Height, SKColorType.Bgra8888, SKAlphaType.Opaque));
        bgra.CopyTo(picture.GetPixelSpan());
        canvas.DrawBitmap(picture, place.X, place.Y, SKSamplingOptions.Default);
        using var typeface = FontFor(caption);
        using var font = new SKFont(typeface, 16);
        using var paint = new SKPaint { Color = new SKColor(0xE8, 0xE8, 0xF0), IsAntialias = true };
        canvas.Save();
        canvas.ClipRect(SKRect.Create(place.X, place.Y, Width, Height + Caption));
        canvas.DrawText(caption, place.X + 2, place.Y + Height + 22, SKTextAlign.Left, font, paint);
        canvas.Restore();
    }

    // names of stages are often Korean or Japanese
    private static SKTypeface FontFor(string text)
    {
        var beyondLatin = text.FirstOrDefault(letter => letter >= 0x1100);
        return (beyondLatin == 0 ? null : SKFontManager.Default.MatchCharacter(beyondLatin)) ?? SKTypeface.Default;
    }

    /// <summary>The frame in the middle of a clip, letterboxed, BGRA.</summary>
    private static async Task<byte[]> MiddleOfAsync(
        Clip clip,
        FrameRate rate,
        AcquiredMedia media,
        CancellationToken cancellationToken
    )
    {
        var file = media.Stages.First(stage => stage.File.Path == clip.Media.Path).File;
        var seek = clip.StageStart + rate.TimeOf(clip.Frames / 2).Scale(clip.Rate) - file.Start;
        var pixels = new byte[Width * Height * 4];
        await FfmpegProgram.ReadAsync(
            [
                "-ss",
                Math.Max(0, seek.Seconds).ToString("F6", CultureInfo.InvariantCulture),
                "-i",
                FfmpegArguments.FileUrl(clip.Media.Path),
                "-map",
                "0:V:0",
                "-frames:v",
                "1",
                "-vf",
                $"scale={Width}:{Height}:force_original_aspect_ratio=decrease,pad={Width}:{Height}:-1:-1,format=bgra",
                "-f",
                "rawvideo",
                "pipe:1",
            ],
            async (output, stop) =>
                _ = await output.ReadAtLeastAsync(pixels, pixels.Length, throwOnEndOfStream: false, stop),
            cancellationToken
        );
        return pixels;
    }
}

using System.Globalization;
using StageMix.Showcase;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Specs.Rendering;

/// <summary>Films of grey noise whose frames carry their numbers as strips, in any format that ffmpeg writes.</summary>
internal static class StripFootage
{
    /// <param name="encoding">from the filters to the format; without a codec, H.264 at its quickest</param>
    public static Task MakeAsync(
        string path,
        int stage,
        FrameRate rate,
        int frames,
        PictureSize size,
        params string[] encoding
    ) =>
        FfmpegProgram.RunAsync(
            [
                "-f",
                "rawvideo",
                "-pixel_format",
                "bgra",
                "-video_size",
                size.ToString(),
                "-framerate",
                rate.ToString(),
                "-i",
                "pipe:0",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-crf",
                "16",
                "-pix_fmt",
                "yuv420p",
                "-g",
                string.Create(CultureInfo.InvariantCulture, $"{Math.Round(2 * rate.FramesPerSecond)}"),
                .. encoding,
                FfmpegArguments.FileUrl(path),
            ],
            TestContext.Current.CancellationToken,
            onFrames: null,
            async (input, stop) =>
            {
                var picture = Noise(size);
                for (var frame = 0; frame < frames; frame++)
                {
                    FrameStrip.Draw(picture, size.Width, size.Height, stage, frame);
                    await input.WriteAsync(picture, stop);
                }
            }
        );

    private static byte[] Noise(PictureSize size)
    {
        var seed = 1u;
        var picture = new byte[size.Width * size.Height * 4];
        for (var pixel = 0; pixel < picture.Length; pixel += 4)
        {
            // any mixture will do
            seed = (seed * 1664525) + 1013904223;
            picture.AsSpan(pixel, 3).Fill((byte)(80 + ((seed >> 16) % 60)));
            picture[pixel + 3] = 255;
        }

        return picture;
    }
}

using System.Globalization;
using StageMix.Showcase.Painting;
using StageMix.Showcase.Staging;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Showcase;

/// <summary>
/// Turns a stage's frames and sound into a file: H.264 and AAC in MP4. The encoder's first samples, of no sound yet, are left
/// out by the file's edit list.
/// </summary>
internal static class StageEncoder
{
    private const double KeyframeSeconds = 2;

    /// <param name="onFrame">told after each frame</param>
    public static Task EncodeAsync(
        StagePainter painter,
        Performance performance,
        string soundPath,
        string outputPath,
        Action onFrame,
        CancellationToken cancellationToken
    )
    {
        return FfmpegProgram.RunAsync(
            Arguments(painter, performance, soundPath, outputPath),
            cancellationToken,
            writeInput: async (input, stop) =>
            {
                for (var frame = 0L; frame < performance.Frames; frame++)
                {
                    await input.WriteAsync(painter.Paint(frame), stop);
                    onFrame();
                }
            }
        );
    }

    /// <summary>A stage without picture.</summary>
    /// <param name="kilobits">a second</param>
    public static Task EncodeSoundAsync(
        string soundPath,
        int kilobits,
        string outputPath,
        CancellationToken cancellationToken
    ) =>
        FfmpegProgram.RunAsync(
            [
                "-i",
                FfmpegArguments.FileUrl(soundPath),
                .. SoundArguments(kilobits),
                "-f",
                "mp4",
                FfmpegArguments.FileUrl(outputPath),
            ],
            cancellationToken
        );

    // the quicker of the encoder's searches: half the time, and what it loses a broadcast loses too
    private static string[] SoundArguments(int kilobits) =>
        ["-c:a", "aac", "-aac_coder", "fast", "-b:a", Text($"{kilobits}k")];

    private static string[] Arguments(
        StagePainter painter,
        Performance performance,
        string soundPath,
        string outputPath
    )
    {
        var rate = performance.Picture.FrameRate;
        return
        [
            "-f",
            "rawvideo",
            "-pixel_format",
            "bgra",
            "-video_size",
            Text($"{painter.Width}x{painter.Height}"),
            "-framerate",
            rate.ToString(),
            "-i",
            "pipe:0",
            "-i",
            FfmpegArguments.FileUrl(soundPath),
            "-map",
            "0:v",
            "-map",
            "1:a",
            "-vf",
            Text(
                $"scale={performance.Picture.Width}:{performance.Picture.Height}:flags=bicubic:out_color_matrix=bt709,format=yuv420p"
            ),
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-crf",
            "20",
            "-g",
            Text($"{(int)(KeyframeSeconds * rate.FramesPerSecond)}"),
            "-colorspace",
            "bt709",
            "-color_primaries",
            "bt709",
            "-color_trc",
            "bt709",
            .. SoundArguments(performance.Sound.Kilobits),
            "-movflags",
            "+faststart",
            "-f",
            "mp4",
            FfmpegArguments.FileUrl(outputPath),
        ];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

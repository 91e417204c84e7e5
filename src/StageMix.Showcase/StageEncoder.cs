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
        Filmed filmed,
        string soundPath,
        string outputPath,
        Action onFrame,
        CancellationToken cancellationToken
    )
    {
        // a frame's two fields are half a frame apart
        double[] moments = filmed.Performance.Picture.Interlaced ? [0, 0.5] : [0];
        return FfmpegProgram.RunAsync(
            Arguments(painter, filmed.Performance, moments.Length, soundPath, outputPath),
            cancellationToken,
            writeInput: async (input, stop) =>
            {
                for (var frame = 0L; frame < filmed.Frames; frame++)
                {
                    foreach (var within in moments)
                    {
                        await input.WriteAsync(painter.Paint(frame, within), stop);
                    }

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
        int moments,
        string soundPath,
        string outputPath
    )
    {
        var (picture, rate) = (performance.Picture, performance.Picture.FrameRate);
        return
        [
            "-f",
            "rawvideo",
            "-pixel_format",
            "bgra",
            "-video_size",
            Text($"{painter.Width}x{painter.Height}"),
            "-framerate",
            Text($"{rate.Numerator * moments}/{rate.Denominator}"),
            "-i",
            "pipe:0",
            "-i",
            FfmpegArguments.FileUrl(soundPath),
            "-map",
            "0:v",
            "-map",
            "1:a",
            "-vf",
            Text($"scale={picture.Width}:{picture.Height}:flags=bicubic:out_color_matrix=bt709,format=yuv420p")
                + (picture.Interlaced ? ",tinterlace=interleave_top" : ""),
            "-c:v",
            "libx264",
            .. Quality(picture),
            .. picture.Interlaced ? ["-flags", "+ildct+ilme", "-top", "1"] : Array.Empty<string>(),
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

    /// <summary>Constant quality made fast; few bits take a better encoding, as services use.</summary>
    private static string[] Quality(PicturePlan picture) =>
        picture.Kilobits is { } kilobits
            ?
            [
                "-preset",
                "veryfast",
                "-b:v",
                Text($"{kilobits}k"),
                "-maxrate",
                Text($"{kilobits * 3 / 2}k"),
                "-bufsize",
                Text($"{kilobits * 2}k"),
            ]
            : ["-preset", "ultrafast", "-crf", "20"];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Rendering;

/// <summary>Makes a finished mix small enough to go with a message: a lower bit rate, and a picture of a height that suits it.</summary>
internal static class ChatCopy
{
    private const int Version = 1;

    /// <summary>What the container and an encoder that overshoots may take.</summary>
    private const double Used = 0.9;

    private const double MostKilobits = 2500;
    private const double FewestKilobits = 80;

    /// <param name="seconds">how long the video is</param>
    /// <param name="mostBytes">how large the copy may be</param>
    /// <returns>the path of an <c>.mp4</c> file in the workspace</returns>
    public static async Task<string> MakeAsync(
        string videoPath,
        double seconds,
        long mostBytes,
        EncoderPreset preset,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        var content = await Fingerprint.OfFileAsync(videoPath, cancellationToken);
        return await workspace.KeepFileAsync(
            "rendering",
            Fingerprint.Of("rendering", Version, "chat", content, mostBytes, preset),
            ".mp4",
            aside => FfmpegProgram.RunAsync(Arguments(videoPath, seconds, mostBytes, preset, aside), cancellationToken)
        );
    }

    private static IReadOnlyList<string> Arguments(
        string videoPath,
        double seconds,
        long mostBytes,
        EncoderPreset preset,
        string outputPath
    )
    {
        var all = mostBytes * 8 * Used / 1000 / Math.Max(1, seconds);
        var video = Math.Clamp(all - preset.AudioKilobits, FewestKilobits, MostKilobits);
        return
        [
            .. FfmpegArguments.Media(videoPath),
            "-vf",
            Text($"scale=-2:'min({HeightFor(video)},ih)'"),
            "-c:v",
            "libx264",
            "-preset",
            preset.X264Preset,
            "-b:v",
            Text($"{video:0}k"),
            "-maxrate",
            Text($"{video:0}k"),
            "-bufsize",
            Text($"{2 * video:0}k"),
            "-pix_fmt",
            "yuv420p",
            "-c:a",
            "aac",
            "-b:a",
            Text($"{preset.AudioKilobits}k"),
            "-movflags",
            "+faststart",
            FfmpegArguments.FileUrl(outputPath),
        ];
    }

    private static int HeightFor(double kilobits) =>
        kilobits switch
        {
            >= 1200 => 720,
            >= 500 => 480,
            >= 250 => 360,
            _ => 240,
        };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

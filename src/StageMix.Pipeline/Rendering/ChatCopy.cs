using System.Globalization;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Rendering;

/// <summary>Makes a finished mix fit a number of bytes: in two passes, at a height that suits the bit rate that is left.</summary>
internal static class ChatCopy
{
    private const int Version = 2;

    /// <summary>Of the bytes; the container takes the rest.</summary>
    private const double Used = 0.97;

    /// <summary>Two passes end within some hundredths of what was asked; what is too large is tried again as much smaller.</summary>
    private const int MostTries = 4;

    private const double MostKilobits = 4000;
    private const double FewestKilobits = 20;

    /// <summary>Of all bits, the sound has no more.</summary>
    private const double MostSound = 0.3;

    /// <summary>The short side for which a preset's bytes leave bits enough.</summary>
    /// <param name="seconds">how long the video is</param>
    public static int ShortSideFor(double seconds, EncoderPreset preset) =>
        KilobitsFor(seconds, preset) switch
        {
            >= 1200 => 720,
            >= 500 => 480,
            >= 220 => 360,
            _ => 240,
        };

    /// <param name="preset">one that says how many bytes there may be</param>
    /// <returns>the path of an <c>.mp4</c> file in the workspace</returns>
    /// <exception cref="Tools.Processes.ToolException">ffmpeg failed or is missing</exception>
    public static async Task<string> MakeAsync(
        RenderedMix mix,
        EncoderPreset preset,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        var content = await Fingerprint.OfFileAsync(mix.VideoPath, cancellationToken);
        return await workspace.KeepFileAsync(
            "rendering",
            Fingerprint.Of("rendering", Version, "chat", content, preset),
            ".mp4",
            aside => FitAsync(mix, preset, aside, cancellationToken)
        );
    }

    private static async Task FitAsync(
        RenderedMix mix,
        EncoderPreset preset,
        string path,
        CancellationToken cancellationToken
    )
    {
        var seconds = mix.Rate.TimeOf(mix.Frames).Seconds;
        var kilobits = KilobitsFor(seconds, preset);
        var notes = Path.ChangeExtension(path, ".pass");
        try
        {
            await RunAsync(1, "file:/dev/null");
            for (var tries = 0; tries < MostTries; tries++)
            {
                await RunAsync(2, FfmpegArguments.FileUrl(path));
                var excess = new FileInfo(path).Length / (double)preset.MostBytes!;
                if (excess <= 1)
                {
                    return;
                }

                kilobits = Math.Max(FewestKilobits, kilobits * Used / excess);
            }
        }
        finally
        {
            Directory
                .GetFiles(Path.GetDirectoryName(notes)!, Path.GetFileName(notes) + "*")
                .ToList()
                .ForEach(File.Delete);
        }

        Task RunAsync(int pass, string output) =>
            FfmpegProgram.RunAsync(
                [
                    .. FfmpegArguments.Media(mix.VideoPath),
                    .. Picture(mix, preset, seconds, kilobits),
                    "-pass",
                    Text($"{pass}"),
                    "-passlogfile",
                    notes,
                    .. pass == 1 ? ["-an", "-f", "null"] : Sound(SoundKilobits(seconds, preset)),
                    output,
                ],
                cancellationToken
            );
    }

    private static IReadOnlyList<string> Picture(
        RenderedMix mix,
        EncoderPreset preset,
        double seconds,
        double kilobits
    ) =>
        [
            "-map",
            "0:V:0",
            "-map",
            "0:a:0",
            "-vf",
            Scaling(mix.Size, ShortSideFor(seconds, preset)),
            "-c:v",
            "libx264",
            "-preset",
            preset.X264Preset,
            "-b:v",
            Text($"{kilobits:0}k"),
            "-pix_fmt",
            "yuv420p",
        ];

    private static IReadOnlyList<string> Sound(double kilobits) =>
        [.. EncoderArguments.Sound(kilobits), "-movflags", "+faststart"];

    /// <summary>The picture's bits, in thousands a second.</summary>
    private static double KilobitsFor(double seconds, EncoderPreset preset) =>
        Math.Clamp(AllKilobits(seconds, preset) - SoundKilobits(seconds, preset), FewestKilobits, MostKilobits);

    private static double SoundKilobits(double seconds, EncoderPreset preset) =>
        Math.Min(preset.AudioKilobits, MostSound * AllKilobits(seconds, preset));

    private static double AllKilobits(double seconds, EncoderPreset preset) =>
        (preset.MostBytes ?? 0) * 8 * Used / 1000 / Math.Max(1, seconds);

    private static string Scaling(PictureSize size, int shortSide) =>
        size.Width < size.Height
            ? Text($"scale={Math.Min(shortSide, size.Width)}:-2")
            : Text($"scale=-2:{Math.Min(shortSide, size.Height)}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

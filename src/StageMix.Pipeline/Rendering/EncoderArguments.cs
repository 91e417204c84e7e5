using System.Globalization;

namespace StageMix.Pipeline.Rendering;

/// <summary>What of a preset ffmpeg is told.</summary>
internal static class EncoderArguments
{
    public static IReadOnlyList<string> Picture(EncoderPreset preset) =>
        ["-c:v", "libx264", "-preset", preset.X264Preset, "-crf", Text($"{preset.Crf}")];

    public static IReadOnlyList<string> Sound(double kilobits) => ["-c:a", "aac", "-b:a", Text($"{kilobits:0}k")];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

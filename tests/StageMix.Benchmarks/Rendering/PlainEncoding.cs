using System.Globalization;
using StageMix.Pipeline.Rendering;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Benchmarks.Rendering;

/// <summary>The least that a render can take: one ffmpeg that encodes an already cut video with the settings of <c>standard</c>, without sound.</summary>
internal static class PlainEncoding
{
    public static async Task EncodeAsync(string cutPath, CancellationToken cancellationToken)
    {
        var preset = new EncoderPreset();
        var result = Path.ChangeExtension(cutPath, ".plain.mp4");
        await FfmpegProgram.RunAsync(
            [
                "-i",
                FfmpegArguments.FileUrl(cutPath),
                "-map",
                "0:v:0",
                "-c:v",
                "libx264",
                "-preset",
                preset.X264Preset,
                "-crf",
                preset.Crf.ToString(CultureInfo.InvariantCulture),
                "-bf",
                "0",
                "-g",
                "60",
                "-movflags",
                "+faststart",
                FfmpegArguments.FileUrl(result),
            ],
            cancellationToken
        );
        File.Delete(result);
    }
}

using System.Globalization;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Rendering;

/// <summary>Encodes a moment of a test picture and a test tone, and keeps nothing: an ffmpeg without x264 or AAC shows itself.</summary>
public static class EncoderTrial
{
    public const int Frames = 60;

    /// <exception cref="Tools.Processes.ToolException">ffmpeg failed or is missing</exception>
    public static Task EncodeAsync(EncoderPreset preset, CancellationToken cancellationToken) =>
        FfmpegProgram.RunAsync(
            [
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=1280x720:rate=30,format=yuv420p",
                "-f",
                "lavfi",
                "-i",
                "sine=sample_rate=48000",
                "-frames:v",
                Frames.ToString(CultureInfo.InvariantCulture),
                "-shortest",
                .. EncoderArguments.Picture(preset),
                .. EncoderArguments.Sound(preset.AudioKilobits),
                "-f",
                "null",
                "-",
            ],
            cancellationToken
        );
}

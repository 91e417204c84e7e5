using System.Globalization;
using Microsoft.Extensions.Options;
using StageMix.Pipeline.Rendering;
using StageMix.Tools.Ffmpeg;
using StageMix.Tools.Processes;

namespace StageMix.Bot.CommandLine.Doctor;

/// <summary>Encodes a moment of a test picture with each preset: a misspelt one, or an ffmpeg without x264 or AAC, shows itself.</summary>
internal static class EncodingCheck
{
    private const int Frames = 60;

    public static async Task<IReadOnlyList<Check>> AllAsync(Session session, CancellationToken stop)
    {
        var presets = session.Get<IOptions<RenderingOptions>>().Value.Presets;
        var checks = new List<Check>();
        foreach (var (name, preset) in presets.OrderBy(preset => preset.Key, StringComparer.Ordinal))
        {
            checks.Add(await TryAsync($"preset {name}", preset, session.Get<TimeProvider>(), stop));
        }

        return checks;
    }

    private static async Task<Check> TryAsync(
        string name,
        EncoderPreset preset,
        TimeProvider time,
        CancellationToken stop
    )
    {
        var began = time.GetTimestamp();
        try
        {
            await FfmpegProgram.RunAsync(Arguments(preset), stop);
        }
        catch (ToolException failure)
        {
            return new Check(name, Ok: false, $"{failure.Message}: correct it in the section Rendering");
        }

        var speed = Frames / time.GetElapsedTime(began).TotalSeconds;
        return new Check(
            name,
            Ok: true,
            string.Create(CultureInfo.InvariantCulture, $"encodes {speed:0} frames a second of 720p")
        );
    }

    private static IReadOnlyList<string> Arguments(EncoderPreset preset) =>
        [
            "-f",
            "lavfi",
            "-i",
            "testsrc2=size=1280x720:rate=30",
            "-f",
            "lavfi",
            "-i",
            "sine=sample_rate=48000",
            "-frames:v",
            Text(Frames),
            "-shortest",
            "-c:v",
            "libx264",
            "-preset",
            preset.X264Preset,
            "-crf",
            Text(preset.Crf),
            "-pix_fmt",
            "yuv420p",
            "-c:a",
            "aac",
            "-b:a",
            $"{Text(preset.AudioKilobits)}k",
            "-f",
            "null",
            "-",
        ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

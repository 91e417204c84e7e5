using System.Globalization;
using Microsoft.Extensions.Options;
using StageMix.Pipeline.Rendering;
using StageMix.Tools.Processes;

namespace StageMix.Bot.CommandLine.Doctor;

/// <summary>Whether each preset encodes here, and how fast.</summary>
internal static class EncodingCheck
{
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
            await EncoderTrial.EncodeAsync(preset, stop);
        }
        catch (ToolException failure)
        {
            return new Check(name, Ok: false, $"{failure.Message}: install an ffmpeg that has x264 and AAC");
        }

        var speed = EncoderTrial.Frames / time.GetElapsedTime(began).TotalSeconds;
        return new Check(
            name,
            Ok: true,
            string.Create(CultureInfo.InvariantCulture, $"encodes {speed:0} frames a second of 720p")
        );
    }
}

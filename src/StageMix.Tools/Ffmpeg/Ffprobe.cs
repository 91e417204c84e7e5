using System.Text.Json;
using FFMpegCore;
using StageMix.Tools.Processes;

namespace StageMix.Tools.Ffmpeg;

/// <summary>
/// Asks ffprobe what a file holds. The answer is FFMpegCore's model; the program is run here, because FFMpegCore glues
/// its arguments into one string, which a file name can break out of.
/// </summary>
public static class Ffprobe
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(60);

    /// <exception cref="ToolException">the file is not media, or ffprobe is missing</exception>
    public static async Task<FFProbeAnalysis> ProbeAsync(string path, CancellationToken cancellationToken)
    {
        var run = new ToolRun(
            "ffprobe",
            [
                "-v",
                "error",
                "-protocol_whitelist",
                "file,pipe",
                "-print_format",
                "json",
                "-show_format",
                "-show_streams",
                .. FfmpegArguments.Media(path),
            ]
        )
        {
            MemoryLimit = ToolRun.MediaMemory,
            TimeLimit = _limit,
        };
        var json = await ToolProcess.CaptureAsync(run, cancellationToken);
        return JsonSerializer.Deserialize<FFProbeAnalysis>(json)
            ?? throw new ToolException("ffprobe", ToolFailure.Failed, "it gave no answer");
    }
}

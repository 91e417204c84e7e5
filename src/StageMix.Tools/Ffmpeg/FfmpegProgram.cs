using System.Globalization;
using StageMix.Tools.Processes;

namespace StageMix.Tools.Ffmpeg;

/// <summary>Runs ffmpeg.</summary>
public static class FfmpegProgram
{
    /// <summary>Runs ffmpeg to its end with the common arguments before the given ones.</summary>
    /// <param name="onSeconds">sees how many seconds of output have been made</param>
    /// <exception cref="ToolException">ffmpeg failed or is missing</exception>
    public static Task RunAsync(
        IReadOnlyList<string> arguments,
        CancellationToken cancellationToken,
        Action<double>? onSeconds = null,
        Func<Stream, CancellationToken, Task>? writeInput = null
    )
    {
        var run = new ToolRun("ffmpeg", [.. FfmpegArguments.Common, "-progress", "pipe:1", "-y", .. arguments])
        {
            WriteInput = writeInput,
            ReadOutput = (output, stop) => ReadProgressAsync(output, onSeconds, stop),
        };
        return ToolProcess.RunAsync(run, cancellationToken);
    }

    /// <summary>Runs ffmpeg to its end and reads what it writes to <c>pipe:1</c>.</summary>
    /// <exception cref="ToolException">ffmpeg failed or is missing</exception>
    public static Task ReadAsync(
        IReadOnlyList<string> arguments,
        Func<Stream, CancellationToken, Task> readOutput,
        CancellationToken cancellationToken
    ) =>
        ToolProcess.RunAsync(
            new ToolRun("ffmpeg", [.. FfmpegArguments.Common, .. arguments]) { ReadOutput = readOutput },
            cancellationToken
        );

    private static async Task ReadProgressAsync(Stream output, Action<double>? onSeconds, CancellationToken stop)
    {
        using var lines = new StreamReader(output);
        while (await lines.ReadLineAsync(stop) is { } line)
        {
            // out_time_us is missing (N/A) until the first packet is out
            if (
                line.StartsWith("out_time_us=", StringComparison.Ordinal)
                && long.TryParse(
                    line.AsSpan(12),
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var us
                )
            )
            {
                onSeconds?.Invoke(us / 1e6);
            }
        }
    }
}

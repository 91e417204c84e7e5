using System.Globalization;
using StageMix.Tools.Processes;

namespace StageMix.Tools.Ffmpeg;

/// <summary>Runs ffmpeg.</summary>
public static class FfmpegProgram
{
    /// <summary>Runs ffmpeg to its end with the common arguments before the given ones.</summary>
    /// <param name="onFrames">sees how many pictures have been made</param>
    /// <exception cref="ToolException">ffmpeg failed or is missing, or its output did not all reach the disk</exception>
    public static Task RunAsync(
        IReadOnlyList<string> arguments,
        CancellationToken cancellationToken,
        Action<long>? onFrames = null,
        Func<Stream, CancellationToken, Task>? writeInput = null
    ) =>
        ReadAsync(
            ["-progress", "pipe:1", .. arguments],
            (output, stop) => ReadProgressAsync(output, onFrames, stop),
            cancellationToken,
            writeInput
        );

    /// <summary>Runs ffmpeg to its end and reads what it writes to <c>pipe:1</c>.</summary>
    /// <exception cref="ToolException">ffmpeg failed or is missing, or its output did not all reach the disk</exception>
    public static async Task ReadAsync(
        IReadOnlyList<string> arguments,
        Func<Stream, CancellationToken, Task> readOutput,
        CancellationToken cancellationToken,
        Func<Stream, CancellationToken, Task>? writeInput = null
    )
    {
        var lost = "";
        var run = new ToolRun("ffmpeg", [.. FfmpegArguments.Common, "-y", .. arguments])
        {
            MemoryLimit = ToolRun.MediaMemory,
            OnErrorLine = line => lost = IsLostEnd(line) ? line : lost,
            WriteInput = writeInput,
            ReadOutput = readOutput,
        };
        await ToolProcess.RunAsync(run, cancellationToken);
        if (lost.Length > 0)
        {
            throw ToolException.Failed(run.Program, lost);
        }
    }

    // before ffmpeg 6 the exit code is 0 although the last bytes found no room on the disk
    private static bool IsLostEnd(string line) =>
        line.Contains("Error writing trailer", StringComparison.Ordinal)
        || line.Contains("Error closing file", StringComparison.Ordinal);

    private static async Task ReadProgressAsync(Stream output, Action<long>? onFrames, CancellationToken stop)
    {
        using var lines = new StreamReader(output);
        while (await lines.ReadLineAsync(stop) is { } line)
        {
            if (
                line.StartsWith("frame=", StringComparison.Ordinal)
                && long.TryParse(line.AsSpan(6), CultureInfo.InvariantCulture, out var frames)
            )
            {
                onFrames?.Invoke(frames);
            }
        }
    }
}

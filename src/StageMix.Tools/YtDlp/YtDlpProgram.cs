using StageMix.Tools.Processes;

namespace StageMix.Tools.YtDlp;

/// <summary>The yt-dlp program on this machine.</summary>
/// <param name="Path">its full path</param>
public sealed record YtDlpProgram(string Path, YtDlpVersion Version)
{
    public const string Name = "yt-dlp";

    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(30);

    /// <summary>The one that is configured, else the one in the tools' folder, else the first on the path.</summary>
    /// <exception cref="ToolException">there is none, or it does not say its version</exception>
    public static async Task<YtDlpProgram> FindAsync(
        string? configured,
        string toolsDirectory,
        CancellationToken cancellationToken
    )
    {
        var path =
            Find(configured, toolsDirectory)
            ?? throw new ToolException(string.IsNullOrEmpty(configured) ? Name : configured, ToolFailure.Missing, "");
        return await ReadAsync(path, cancellationToken);
    }

    /// <summary>Asks a program for its version.</summary>
    /// <exception cref="ToolException">it does not say its version</exception>
    public static async Task<YtDlpProgram> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var run = new ToolRun(path, ["--ignore-config", "--version"]) { TimeLimit = _limit };
        var answer = await ToolProcess.CaptureAsync(run, cancellationToken);
        return YtDlpVersion.Parse(answer) is { } version
            ? new YtDlpProgram(path, version)
            : throw ToolException.Failed(path, "it does not say which version it is");
    }

    private static string? Find(string? configured, string toolsDirectory)
    {
        if (configured is { Length: > 0 } && configured.Contains('/', StringComparison.Ordinal))
        {
            return File.Exists(configured) ? System.IO.Path.GetFullPath(configured) : null;
        }

        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => System.IO.Path.Combine(folder, string.IsNullOrEmpty(configured) ? Name : configured));
        var places = string.IsNullOrEmpty(configured)
            ? onPath.Prepend(System.IO.Path.Combine(toolsDirectory, Name))
            : onPath;
        return places.Select(System.IO.Path.GetFullPath).FirstOrDefault(File.Exists);
    }
}

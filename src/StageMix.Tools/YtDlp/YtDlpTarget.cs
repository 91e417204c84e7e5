namespace StageMix.Tools.YtDlp;

/// <summary>A link for yt-dlp, parsed and allowed by its caller.</summary>
/// <param name="Address">http or https</param>
public sealed record YtDlpTarget(string Address, YtDlpReader Reader);

/// <summary>By which of its readers yt-dlp reads a page.</summary>
public enum YtDlpReader
{
    /// <summary>YouTube's own, and nothing else.</summary>
    YouTube,

    /// <summary>The one that takes any file or page.</summary>
    AnyFile,

    /// <summary>The host's own, else the one that takes any file or page.</summary>
    AnyHost,
}

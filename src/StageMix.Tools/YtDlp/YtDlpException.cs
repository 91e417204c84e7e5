namespace StageMix.Tools.YtDlp;

/// <summary>yt-dlp could not give what was asked. The message is for the log: it holds the program's last words.</summary>
public sealed class YtDlpException(YtDlpReason reason, string said, Exception? inner = null)
    : Exception($"yt-dlp: {reason}: {said}", inner)
{
    public YtDlpReason Reason { get; } = reason;
}

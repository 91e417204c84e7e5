namespace StageMix.Tools.YtDlp;

/// <summary>What a link leads to, asked before anything is fetched. All of it is a stranger's word.</summary>
/// <param name="Length">where it is said</param>
/// <param name="IsLive">it is live now, or has not begun</param>
/// <param name="AgeLimit">in years; 0 for everybody</param>
/// <param name="HasSound">as far as is known beforehand</param>
/// <param name="HasPicture">as far as is known beforehand</param>
public sealed record RemoteMedia(
    string Title,
    TimeSpan? Length,
    string? Uploader,
    string? Thumbnail,
    bool IsLive,
    int AgeLimit,
    bool HasSound,
    bool HasPicture
)
{
    /// <summary>When it was last changed or published, in seconds since 1970, where its host says so.</summary>
    public double? Changed { get; init; }

    /// <summary>The addresses of a playlist's videos, in order; null when it is one video.</summary>
    public IReadOnlyList<string>? Playlist { get; init; }
}

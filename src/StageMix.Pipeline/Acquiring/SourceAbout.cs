using StageMix.Tools.YtDlp;

namespace StageMix.Pipeline.Acquiring;

/// <summary>What a source is, for showing it before anything is fetched. Of a link, all of it is a stranger's word.</summary>
/// <param name="Title">a file's name; the link itself when nothing more is known</param>
/// <param name="Length">where it is known</param>
/// <param name="Uploader">none for a file</param>
public sealed record SourceAbout(string Title, TimeSpan? Length, string? Uploader)
{
    /// <summary>Whether it is worth to ask for its <see cref="Thumbnail"/>.</summary>
    public bool HasThumbnail { get; init; }

    /// <summary>It is live now, or has not begun.</summary>
    public bool IsLive { get; init; }

    /// <summary>In years; 0 for everybody.</summary>
    public int AgeLimit { get; init; }

    /// <summary>Of a playlist, how many videos would become stages; null for one video.</summary>
    public int? Videos { get; init; }

    /// <summary>Why it cannot be taken, as one sentence; null when nothing speaks against it.</summary>
    public string? Problem { get; init; }

    /// <param name="about">nothing when nothing is known</param>
    internal static SourceAbout Of(MediaSource source, RemoteMedia? about) =>
        about is null
            ? new SourceAbout(source.Given, null, null)
            : new SourceAbout(about.Title.Length > 0 ? about.Title : source.Given, about.Length, about.Uploader)
            {
                HasThumbnail = about.Thumbnail is not null,
                IsLive = about.IsLive,
                AgeLimit = about.AgeLimit,
                Videos = about.Playlist?.Count,
            };
}

using StageMix.Pipeline.Planning;

namespace StageMix.Pipeline.Uploading;

/// <summary>A mix to be published.</summary>
/// <param name="Key">the name under which exactly one video may ever exist: asked again under it, the same is returned</param>
/// <param name="VideoPath">the finished video</param>
/// <param name="Title">as its maker wants it</param>
public sealed record PublishOrder(string Key, string VideoPath, string Title)
{
    /// <summary>Whether it may go to YouTube; else it stays in the gallery.</summary>
    public bool MayUpload { get; init; }

    /// <summary>Who may watch it at YouTube, as far as the settings allow that.</summary>
    public MixPrivacy Privacy { get; init; } = MixPrivacy.Unlisted;

    public SongCredit Song { get; init; } = new();

    public IReadOnlyList<StageCredit> Stages { get; init; } = [];

    /// <summary>The mix as an edit: says which stage is seen when. None for a video that is only uploaded.</summary>
    public PlannedMix? Plan { get; init; }

    /// <summary>A JPEG or PNG for YouTube; without it YouTube takes a picture out of the video.</summary>
    public string? ThumbnailPath { get; init; }
}

/// <summary>Whose song it is, as far as it is known.</summary>
public sealed record SongCredit(string? Title = null, string? Artist = null);

/// <summary>Where a stage comes from, as far as it is known. All of it may be a stranger's words.</summary>
/// <param name="MediaPath">the stage's file as the plan names it</param>
/// <param name="Title">the video's title, or the file's name</param>
public sealed record StageCredit(string MediaPath, string Title)
{
    public string? Show { get; init; }

    public DateOnly? Date { get; init; }

    public string? Uploader { get; init; }

    /// <summary>Named in the description when it leads to YouTube; other links may be private.</summary>
    public Uri? Link { get; init; }
}

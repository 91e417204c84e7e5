namespace StageMix.Bot.Talking.Asking;

/// <summary>What a member has given so far for a mix, as they wrote it.</summary>
internal sealed record MixDraft
{
    /// <summary>As long as a title at YouTube may be.</summary>
    public const int LongestTitle = 100;

    public const int LongestSong = 400;

    /// <summary>Links of as many stages as a mix may have, none of them short.</summary>
    public const int LongestStages = 2500;

    /// <summary>How many stages may be given as files.</summary>
    public const int MostStageFiles = 5;

    public static readonly MixDraft Empty = new();

    /// <summary>A link, with whatever stands around it.</summary>
    public string Song { get; init; } = "";

    /// <summary>Links, with whatever stands between them.</summary>
    public string Stages { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>The song as an attachment, where it was given as one.</summary>
    public Uri? SongFile { get; init; }

    public IReadOnlyList<Uri> StageFiles { get; init; } = [];

    public bool LacksSong => SongFile is null && string.IsNullOrWhiteSpace(Song);

    public bool LacksStages => StageFiles.Count == 0 && string.IsNullOrWhiteSpace(Stages);

    /// <summary>Nothing can be made of it yet, and nobody need read it to know that.</summary>
    public bool IsIncomplete => LacksSong || LacksStages;

    /// <summary>Whether that is the address of a file that was attached.</summary>
    public bool HasFile(string address) =>
        StageFiles.Append(SongFile).Any(file => file is not null && file.AbsoluteUri == address);

    /// <summary>A form carries words, but no files.</summary>
    public bool HasFiles => SongFile is not null || StageFiles.Count > 0;
}

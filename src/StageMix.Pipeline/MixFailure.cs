namespace StageMix.Pipeline;

/// <summary>Why a mix could not be done, as far as a caller reacts to it.</summary>
public enum MixFailure
{
    NoSuchFile,
    NotMedia,
    SongTooShort,
    NoStageAccepted,
    NothingToMix,
    NotWritable,
    DiskFull,
    ToolMissing,
    ToolFailed,
    BadTimeline,

    /// <summary>A link that is not taken here.</summary>
    LinkRefused,

    /// <summary>A link that leads to nothing that can be used.</summary>
    LinkUnusable,

    /// <summary>Nothing is wrong with what was asked; later it may go.</summary>
    TryLater,

    /// <summary>The operator must sign in to YouTube, or sign in again.</summary>
    SignInNeeded,

    /// <summary>YouTube does not want this video.</summary>
    UploadRefused,

    /// <summary>It was published once, and taken down.</summary>
    TakenDown,
}

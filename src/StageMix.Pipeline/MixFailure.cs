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
}

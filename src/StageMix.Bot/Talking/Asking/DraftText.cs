namespace StageMix.Bot.Talking.Asking;

/// <summary>What is said of a draft besides its links.</summary>
internal enum DraftText
{
    FromMessage,
    SongMissing,
    SeveralSongs,
    StagesMissing,
    MoreProblems,
}

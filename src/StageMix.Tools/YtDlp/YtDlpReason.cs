namespace StageMix.Tools.YtDlp;

/// <summary>Why yt-dlp could not give what was asked.</summary>
public enum YtDlpReason
{
    Unknown,
    Private,
    Removed,
    NoSuchVideo,
    BlockedInCountry,
    AgeRestricted,
    MembersOnly,
    LoginNeeded,
    Protected,

    /// <summary>It is live now, or has not begun.</summary>
    Live,

    /// <summary>"Confirm you're not a bot".</summary>
    BotCheck,
    RateLimited,
    TooLarge,

    /// <summary>Nothing of the wanted kind, sound or picture, is there.</summary>
    NothingWanted,
    Network,
    TooSlow,

    /// <summary>It led to an address that may not be contacted.</summary>
    BlockedAddress,
    ProgramTooOld,
}

namespace StageMix.Pipeline;

public enum StageRemarkKind
{
    /// <summary>Clear sound, and not this song's.</summary>
    AnotherSong,

    /// <summary>Noise or a tone, and no trace of the song.</summary>
    NothingFound,

    /// <summary>The value is how many seconds of the song were found.</summary>
    TooLittle,

    /// <summary>There is a trace of the song in it, and too much else.</summary>
    Drowned,

    /// <summary>Another film of a performance that is among the stages; the value is that stage's number.</summary>
    SamePerformance,

    /// <summary>The value is the number of the stage that is the same file or link.</summary>
    SameVideo,

    NoSound,
    NoPicture,

    /// <summary>It has sound that cannot be decoded.</summary>
    UnreadableSound,

    /// <summary>A file that promises more than it holds: the value is where its sound ends, the limit where it should, in seconds.</summary>
    CutShort,

    /// <summary>Somebody left it out.</summary>
    LeftOut,

    /// <summary>No other stage can be used.</summary>
    OnlyOne,

    /// <summary>From here on, why a link gives nothing.</summary>
    Private,
    Removed,
    NoSuchVideo,
    BlockedInCountry,
    AgeRestricted,
    MembersOnly,
    LoginNeeded,
    Protected,

    /// <summary>It is live, or has not begun.</summary>
    Live,

    /// <summary>The value is its length and the limit what is taken, in minutes.</summary>
    TooLong,
    TooLarge,
    LinkWithoutSound,
    LinkWithoutPicture,

    /// <summary>Its address may not be contacted.</summary>
    BlockedAddress,

    /// <summary>One video is wanted.</summary>
    Playlist,

    /// <summary>A playlist without a video that can be taken.</summary>
    EmptyPlaylist,

    /// <summary>For whatever other reason.</summary>
    Unfetchable,
}

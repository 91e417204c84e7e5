using System.Globalization;
using System.Text.Json.Serialization;
using StageMix.Timeline;

namespace StageMix.Pipeline;

/// <summary>What is to be said of a stage or of the song, so that it can be said in any language.</summary>
/// <param name="Kind">picks the words</param>
/// <param name="Value">the number that they name, as <see cref="StageRemarkKind"/> says; 0 where they name none</param>
/// <param name="Limit">the second one</param>
public sealed record StageRemark(StageRemarkKind Kind, double Value = 0, double Limit = 0)
{
    /// <summary>It in English, as a clause about "it" that says what to do where something can be done.</summary>
    [JsonIgnore]
    public string Clause =>
        Kind switch
        {
            StageRemarkKind.AnotherSong => "this sounds like another song",
            StageRemarkKind.NothingFound => "nothing of the song is found in it",
            StageRemarkKind.TooLittle => Words($"only {Value:0} s of the song were found in it"),
            StageRemarkKind.Drowned => "the song is drowned in it by the crowd",
            StageRemarkKind.SamePerformance => Words($"it is the same performance as stage {Value:0}"),
            StageRemarkKind.SameVideo => Words($"it is the same video as stage {Value:0}, and each is used once"),
            StageRemarkKind.NoSound => "it has no sound, so its place in the song cannot be found",
            StageRemarkKind.NoPicture => "it has no moving picture",
            StageRemarkKind.UnreadableSound => "its sound cannot be decoded",
            StageRemarkKind.CutShort =>
                $"its sound ends at {Timestamp.FromSeconds(Value)} although the file says that it lasts until {Timestamp.FromSeconds(Limit)}",
            StageRemarkKind.LeftOut => "it was left out",
            StageRemarkKind.OnlyOne => "it is the only stage that can be used, so the mix switches to no other",
            StageRemarkKind.Private => "it is private: give a public video",
            StageRemarkKind.Removed => "it has been removed: give another upload of it",
            StageRemarkKind.NoSuchVideo => "there is no video at this link: copy the link again",
            StageRemarkKind.BlockedInCountry =>
                "it is blocked in the country where this bot runs: give another upload of it",
            StageRemarkKind.AgeRestricted => "it is only for signed-in adults: give another upload of it",
            StageRemarkKind.MembersOnly => "it is for paying members alone: give a public video",
            StageRemarkKind.LoginNeeded => "one must sign in to see it: give a public video",
            StageRemarkKind.Protected => "it is protected against copying: give another upload of it",
            StageRemarkKind.Live => "it is live or has not begun: give it when it is over",
            StageRemarkKind.TooLong => Words(
                $"it lasts {Value:0} minutes, and at most {Limit:0} are taken: give a shorter video"
            ),
            StageRemarkKind.TooLarge => "it is larger than what is taken here: give a shorter or smaller video",
            StageRemarkKind.LinkWithoutSound => "it has no sound: give a video with sound",
            StageRemarkKind.LinkWithoutPicture => "it has no picture that can be taken: give another upload of it",
            StageRemarkKind.BlockedAddress => "it leads to an address that may not be contacted: give another link",
            StageRemarkKind.Playlist => "it is a playlist: give one video as the song",
            StageRemarkKind.EmptyPlaylist => "this playlist holds no video that can be taken: give the videos' links",
            _ => "it cannot be fetched: try another upload of it",
        };

    private static string Words(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}

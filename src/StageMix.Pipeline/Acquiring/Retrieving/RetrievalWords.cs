using System.Globalization;
using StageMix.Tools.YtDlp;

namespace StageMix.Pipeline.Acquiring.Retrieving;

/// <summary>Says to fans why a link gives nothing.</summary>
internal static class RetrievalWords
{
    public const string Live = "it is live or has not begun: give it when it is over";

    /// <summary>The failure as one that a caller can react to: of this one link, or of fetching as a whole.</summary>
    /// <param name="given">the link as the person gave it</param>
    /// <param name="programConcern">what is wrong with the program's age, if anything</param>
    public static Exception Explain(YtDlpException failure, string given, YtDlpKind? wanted, string? programConcern)
    {
        return failure.Reason switch
        {
            YtDlpReason.ProgramTooOld or YtDlpReason.Unknown when programConcern is not null => Cannot(
                MixFailure.ToolMissing,
                programConcern
            ),
            YtDlpReason.ProgramTooOld => Cannot(
                MixFailure.ToolMissing,
                "yt-dlp finds no JavaScript runtime, which YouTube needs: install Deno, or get a whole yt-dlp with ./stagemix update yt-dlp"
            ),
            YtDlpReason.BotCheck => Cannot(
                MixFailure.TryLater,
                "YouTube wants proof that this is not a bot: try again in an hour, give the file itself, or let the operator set Acquiring__CookiesPath"
            ),
            YtDlpReason.RateLimited => Cannot(
                MixFailure.TryLater,
                "its host has been asked too often: try again in an hour"
            ),
            YtDlpReason.Network => Cannot(
                MixFailure.TryLater,
                "the connection broke off: try again, and it goes on where it stopped"
            ),
            YtDlpReason.TooSlow => Cannot(
                MixFailure.TryLater,
                "its host is too slow: try again later, and it goes on where it stopped"
            ),
            _ => new UnusableLinkException(ReasonOf(failure.Reason, wanted), failure),
        };

        MixException Cannot(MixFailure reason, string words) =>
            new(reason, $"{given} cannot be fetched: {words}.", failure);
    }

    public static string TooLong(TimeSpan length, double longestMinutes) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"it lasts {length.TotalMinutes:0} minutes, and at most {longestMinutes:0} are taken: give a shorter video"
        );

    private static string ReasonOf(YtDlpReason reason, YtDlpKind? wanted) =>
        reason switch
        {
            YtDlpReason.Private => "it is private: give a public video",
            YtDlpReason.Removed => "it has been removed: give another upload of it",
            YtDlpReason.NoSuchVideo => "there is no video at this link: copy the link again",
            YtDlpReason.BlockedInCountry =>
                "it is blocked in the country where this bot runs: give another upload of it",
            YtDlpReason.AgeRestricted => "it is only for signed-in adults: give another upload of it",
            YtDlpReason.MembersOnly => "it is for paying members alone: give a public video",
            YtDlpReason.LoginNeeded => "one must sign in to see it: give a public video",
            YtDlpReason.Protected => "it is protected against copying: give another upload of it",
            YtDlpReason.Live => Live,
            YtDlpReason.TooLarge => "it is larger than what is taken here: give a shorter or smaller video",
            YtDlpReason.NothingWanted when wanted == YtDlpKind.Sound => "it has no sound: give a video with sound",
            YtDlpReason.NothingWanted => "it has no picture that can be taken: give another upload of it",
            YtDlpReason.BlockedAddress => "it leads to an address that may not be contacted: give another link",
            _ => "it cannot be fetched: try another upload of it",
        };
}

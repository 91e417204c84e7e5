using StageMix.Tools.YtDlp;

namespace StageMix.Pipeline.Acquiring.Retrieving;

/// <summary>Says to fans why a link gives nothing.</summary>
internal static class RetrievalWords
{
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
            _ => new UnusableLinkException(new StageRemark(KindOf(failure.Reason, wanted)), failure),
        };

        MixException Cannot(MixFailure reason, string words) =>
            new(reason, $"{given} cannot be fetched: {words}.", failure);
    }

    private static StageRemarkKind KindOf(YtDlpReason reason, YtDlpKind? wanted) =>
        reason switch
        {
            YtDlpReason.Private => StageRemarkKind.Private,
            YtDlpReason.Removed => StageRemarkKind.Removed,
            YtDlpReason.NoSuchVideo => StageRemarkKind.NoSuchVideo,
            YtDlpReason.BlockedInCountry => StageRemarkKind.BlockedInCountry,
            YtDlpReason.AgeRestricted => StageRemarkKind.AgeRestricted,
            YtDlpReason.MembersOnly => StageRemarkKind.MembersOnly,
            YtDlpReason.LoginNeeded => StageRemarkKind.LoginNeeded,
            YtDlpReason.Protected => StageRemarkKind.Protected,
            YtDlpReason.Live => StageRemarkKind.Live,
            YtDlpReason.TooLarge => StageRemarkKind.TooLarge,
            YtDlpReason.NothingWanted when wanted == YtDlpKind.Sound => StageRemarkKind.LinkWithoutSound,
            YtDlpReason.NothingWanted => StageRemarkKind.LinkWithoutPicture,
            YtDlpReason.BlockedAddress => StageRemarkKind.BlockedAddress,
            _ => StageRemarkKind.Unfetchable,
        };
}

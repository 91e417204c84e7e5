namespace StageMix.Bot.Replies;

/// <summary>The sentences that go with no other enum's value. What each says stands in <c>Languages</c>.</summary>
internal enum Phrase
{
    LanguageName,

    // the card
    Song,
    AskedBy,
    MixNumber,
    SheetAlt,
    StoryboardAlt,
    StagesAreHeard,
    MovedOn,

    // verdicts
    HoldsAll,
    MissingOne,
    Missing,
    AndMore,
    HoldsSeconds,

    // the vote
    TheVote,
    BallotsSoFar,
    ClosesAt,
    TallyIn,
    TallyOut,
    VoteHearing,
    VoteTooFew,
    VoteHeld,
    VoteHeldNotice,
    VoteAsked,
    OpenCard,
    BallotAsked,
    BallotPlaceholder,
    BallotCast,
    BallotEmpty,

    // progress
    Progress,
    Next,
    Position,
    ReadyAt,
    Percent,
    TriedAgainAt,
    Stopping,

    // approval
    ApprovalWanted,
    ApprovalHow,
    ApprovalFigures,
    SwapAsked,
    SwapClip,
    SwapClipFacts,
    SwapMore,
    SwapStageAsked,
    SwapNoOther,

    // the result
    Ready,
    WatchAtYouTube,
    WatchHere,
    WatchAttached,
    WatchNowhere,
    Original,
    DirectReady,
    DirectFailed,
    DirectDeclined,
    DirectCancelled,

    // other ends
    FailedNotice,
    FailedByMistake,
    CancelledNotice,
    DeclinedNotice,
    DeclinedFor,

    // buttons
    ButtonVote,
    ButtonStart,
    ButtonDecline,
    ButtonAdd,
    ButtonNotify,
    ButtonNotifyDirectly,
    ButtonCancel,
    ButtonTryAgain,
    ButtonApprove,
    ButtonRemix,
    ButtonDiscard,
    ButtonSwap,
    ButtonEditLinks,
    ButtonAnyway,
    ButtonBack,

    // modals
    LinksTitle,
    LinksSong,
    LinksSongHint,
    LinksStages,
    LinksStagesHint,
    LinksName,
    AddTitle,
    AddHint,
    DeclineTitle,
    DeclineReason,
    DeclineReasonHint,

    // what a member's word came to
    DoneSubmitted,
    DoneKnown,
    DoneStarted,
    DoneDeclined,
    DoneAdded,
    DoneSubscribed,
    DoneSubscribedDirectly,
    DoneCancelled,
    DoneTryAgain,
    DoneApproved,
    DoneDiscarded,
    DoneSwapped,
    DoneRemixed,
    DoneTakenDown,

    // what is wrong with links
    BadLinks,
    BadLink,
    NoLinks,

    // lists and help
    QueueTitle,
    QueueEmpty,
    QueueMore,
    NoSuchMix,
    FilesTitle,
    NoFiles,
    HelpTitle,
    HelpAsk,
    HelpVote,
    HelpWatch,
    HelpAfter,
    HelpSettings,

    // the settings
    SettingsTitle,
    SettingsAsked,
    SettingsPeople,
    SettingsPlaces,
    SettingsRules,
    SettingsNumbers,
    SettingNobody,
    SettingNone,
    SettingHere,
    SettingAsGuild,
    SettingYes,
    SettingNo,
    SettingByOperator,
    SettingNotANumber,

    // where the bot cannot work
    PermissionsMissing,
    GuildNotServed,
    ServersOnly,
    Mistake,
    Outdated,
}

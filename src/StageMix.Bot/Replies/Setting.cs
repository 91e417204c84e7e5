namespace StageMix.Bot.Replies;

/// <summary>What a guild can set, as its settings are shown and as the ids of their components name them.</summary>
internal enum Setting
{
    ModeratorRoles,
    TrustedRoles,
    BlockedMembers,
    ReviewChannel,
    AnnouncementChannel,
    WithoutBallots,
    NeedsApproval,
    Privacy,
    Language,
    Quorum,
    VotingMinutes,
    ActiveAPerson,
    ActiveAGuild,
    MostStages,
}

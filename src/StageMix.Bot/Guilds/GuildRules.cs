using StageMix.Bot.Requests;
using StageMix.Pipeline.Uploading;

namespace StageMix.Bot.Guilds;

/// <summary>What holds in a guild: what the operator allows, tightened by what the guild has set.</summary>
public sealed record GuildRules(GuildSettings Settings)
{
    /// <summary>How many ballots close a vote.</summary>
    public required int Quorum { get; init; }

    /// <summary>How long a vote stays open.</summary>
    public required TimeSpan VotingTime { get; init; }

    /// <summary>Whether the operator lets this guild's mixes be uploaded.</summary>
    public required bool MayUpload { get; init; }

    /// <summary>Whether somebody must approve of a mix before it is published.</summary>
    public required bool NeedsApproval { get; init; }

    /// <summary>Who may watch an upload.</summary>
    public required MixPrivacy Privacy { get; init; }

    public required LimitOptions Limits { get; init; }

    /// <summary>Whether a vote without a ballot is held, rather than ended with all stages that can be used.</summary>
    public bool HoldsWithoutBallots =>
        Settings.WithoutBallots switch
        {
            WithoutBallots.Run => false,
            WithoutBallots.Hold => true,
            _ => MayUpload,
        };

    /// <summary>What somebody may do in this guild.</summary>
    /// <param name="roles">the ids of the member's roles</param>
    /// <param name="mayManageMessages">counts as long as the guild has named no roles of moderators</param>
    /// <param name="mayManageGuild">counts always</param>
    public Member Judge(string member, IReadOnlyList<string> roles, bool mayManageMessages, bool mayManageGuild)
    {
        return new Member(member, Settings.Guild)
        {
            IsModerator =
                mayManageGuild
                || (Settings.ModeratorRoles.Count == 0 ? mayManageMessages : HasOneOf(Settings.ModeratorRoles)),
            IsTrusted = HasOneOf(Settings.TrustedRoles),
            IsBlocked = Settings.BlockedMembers.Contains(member, StringComparer.Ordinal),
        };

        bool HasOneOf(IReadOnlyList<string> wanted) => roles.Intersect(wanted, StringComparer.Ordinal).Any();
    }
}

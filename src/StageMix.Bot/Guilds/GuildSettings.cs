using StageMix.Pipeline.Uploading;

namespace StageMix.Bot.Guilds;

/// <summary>What a guild has set for itself. Null: as the operator has it.</summary>
/// <param name="Guild">its id</param>
public sealed record GuildSettings(string Guild)
{
    /// <summary>Whoever has one of these roles votes; until there is one, whoever may manage messages.</summary>
    public IReadOnlyList<string> ModeratorRoles { get; init; } = [];

    /// <summary>Mixes of members with one of these roles need no vote.</summary>
    public IReadOnlyList<string> TrustedRoles { get; init; } = [];

    /// <summary>Members who may ask for nothing.</summary>
    public IReadOnlyList<string> BlockedMembers { get; init; } = [];

    /// <summary>How many ballots close a vote.</summary>
    public int? Quorum { get; init; }

    public int? VotingMinutes { get; init; }

    public WithoutBallots? WithoutBallots { get; init; }

    /// <summary>Whether somebody must approve of a mix before it is uploaded.</summary>
    public bool? NeedsApproval { get; init; }

    public MixPrivacy? Privacy { get; init; }

    public int? ActiveAPerson { get; init; }

    public int? ActiveAGuild { get; init; }

    public int? MostStages { get; init; }

    /// <summary>The language in which the bot speaks to all there, such as <c>ko</c>; none: the guild's own.</summary>
    public string? Language { get; init; }

    /// <summary>Where votes and approvals are asked for; none: where the mix was asked for.</summary>
    public string? ReviewChannel { get; init; }

    /// <summary>Where finished mixes are told of, and what has no other place.</summary>
    public string? AnnouncementChannel { get; init; }
}

/// <summary>What happens when a vote ends without a ballot.</summary>
public enum WithoutBallots
{
    /// <summary>Held where an upload would follow; else the mix runs with all accepted stages.</summary>
    HoldUploads,

    /// <summary>It runs with all accepted stages.</summary>
    Run,

    /// <summary>It is held until somebody votes.</summary>
    Hold,
}

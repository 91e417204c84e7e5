namespace StageMix.Bot.Guilds;

/// <summary>Who speaks in a guild, and what they may: judged anew each time by the guild's rules.</summary>
/// <param name="Id">the member's id</param>
/// <param name="Guild">the guild's id</param>
public sealed record Member(string Id, string Guild)
{
    /// <summary>May vote, start, approve, decline, and cancel what others asked for.</summary>
    public bool IsModerator { get; init; }

    /// <summary>Asks for mixes that need no vote.</summary>
    public bool IsTrusted { get; init; }

    /// <summary>May ask for nothing.</summary>
    public bool IsBlocked { get; init; }
}

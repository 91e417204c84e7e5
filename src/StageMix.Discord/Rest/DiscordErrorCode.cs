namespace StageMix.Discord.Rest;

/// <summary>The error codes that a caller may react to; others arrive as their number.</summary>
/// <remarks>https://docs.discord.com/developers/topics/opcodes-and-status-codes#json</remarks>
public enum DiscordErrorCode
{
    None = 0,
    UnknownChannel = 10003,
    UnknownMessage = 10008,
    UnknownUser = 10013,
    UnknownWebhook = 10015,
    UnknownInteraction = 10062,

    /// <summary>A guild's commands were created 200 times today.</summary>
    TooManyCommandsToday = 30034,

    /// <summary>A message older than an hour was edited too often.</summary>
    TooManyEditsOfOldMessage = 30046,
    TooLarge = 40005,
    AlreadyAnswered = 40060,
    MissingAccess = 50001,

    /// <summary>The user takes no messages from this bot.</summary>
    CannotMessageUser = 50007,
    MissingPermissions = 50013,
    UnknownWebhookToken = 50027,
    InvalidForm = 50035,

    /// <summary>The user shares no guild with this bot.</summary>
    NoSharedGuild = 50278,
    Overloaded = 130000,
}

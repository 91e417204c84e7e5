namespace StageMix.Discord.Rest;

/// <summary>Why a request was not done.</summary>
/// <param name="Code">Discord's own code, where it gave one</param>
/// <param name="Message">what Discord said, or why it was not asked; without secrets</param>
/// <param name="RetryAfter">when it is worth to ask again, where that is known</param>
public sealed record ApiError(ApiFailure Failure, DiscordErrorCode Code, string Message, TimeSpan? RetryAfter = null);

/// <summary>What a caller can do about it.</summary>
public enum ApiFailure
{
    /// <summary>Discord said no; the code says why.</summary>
    Refused,

    /// <summary>Discord does not know the bot's token.</summary>
    UnknownToken,

    /// <summary>The limit leaves no room for longer than the request can wait.</summary>
    RateLimited,

    /// <summary>Discord could not be reached, or failed, and went on to fail.</summary>
    Unavailable,

    /// <summary>It was not sent, since it was sure to fail or would have brought a ban nearer.</summary>
    Held,
}

using System.Globalization;

namespace StageMix.Discord.Rest;

/// <summary>One request: where it goes, what it carries, and how patient it is.</summary>
/// <param name="Route">the path without what was filled in: what limits are learned for, and all that is ever logged</param>
/// <param name="Path">the path below the API's address</param>
/// <param name="Major">what the limit is counted apart for: the channel, the guild, or the webhook with its token</param>
internal sealed record ApiRequest(HttpMethod Method, string Route, string Path, string Major)
{
    /// <summary>Made anew for each attempt.</summary>
    public Func<HttpContent>? Body { get; init; }

    /// <summary>Callbacks and webhooks prove themselves by the token in their path, and have no part in the global limit.</summary>
    public bool IsByBot => !Route.StartsWith("webhooks/", StringComparison.Ordinal) && !IsCallback;

    public bool IsCallback => Route.StartsWith("interactions/", StringComparison.Ordinal);

    /// <summary>May be made again when it is not known whether Discord did it.</summary>
    public bool IsRepeatable { get; init; } = Method != HttpMethod.Post;

    /// <summary>The error that, after an attempt of unknown outcome, says that this attempt was done.</summary>
    public DiscordErrorCode ProofOfDone { get; init; }

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan AttemptLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long it may wait for room in a limit.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <param name="path">an interpolated path: what is filled in is escaped, and the first of it is the major parameter</param>
    public static ApiRequest For(HttpMethod method, FormattableString path)
    {
        var parts = path.GetArguments()
            .Select(part => Uri.EscapeDataString(Convert.ToString(part, CultureInfo.InvariantCulture) ?? ""))
            .ToArray<object>();
        var filled = string.Format(CultureInfo.InvariantCulture, path.Format, parts);
        var request = new ApiRequest(method, path.Format, filled, "");
        return request with { Major = string.Join('/', parts.Take(request.IsByBot ? 1 : 2)) };
    }
}

using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace StageMix.Discord.Rest.Limits;

/// <summary>What an answer says about limits.</summary>
/// <param name="ResetAfter">until the bucket is full again</param>
/// <param name="RetryAfter">on 429: how long to wait</param>
/// <remarks>https://docs.discord.com/developers/topics/rate-limits</remarks>
internal sealed record RateLimitHeaders(
    string? Bucket,
    int? Remaining,
    TimeSpan? ResetAfter,
    TimeSpan? RetryAfter,
    RateLimitScope Scope
)
{
    public static RateLimitHeaders Read(HttpResponseHeaders headers, byte[] body)
    {
        string? Text(string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
        TimeSpan? Seconds(string name) =>
            double.TryParse(Text(name), CultureInfo.InvariantCulture, out var seconds) ? Span(seconds) : null;

        return new RateLimitHeaders(
            Text("X-RateLimit-Bucket"),
            int.TryParse(Text("X-RateLimit-Remaining"), CultureInfo.InvariantCulture, out var left) ? left : null,
            Seconds("X-RateLimit-Reset-After"),
            // the body's number has fractions, the header's is rounded
            ExactRetryAfter(body) ?? Seconds("Retry-After"),
            Text("X-RateLimit-Scope") switch
            {
                "user" => RateLimitScope.User,
                "shared" => RateLimitScope.Shared,
                "global" => RateLimitScope.Global,
                _ => Text("X-RateLimit-Global") is null ? RateLimitScope.None : RateLimitScope.Global,
            }
        );
    }

    private static TimeSpan? ExactRetryAfter(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("retry_after", out var value)
                && value.TryGetDouble(out var seconds)
                ? Span(seconds)
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A day is more than any limit of Discord's; what is longer, or no number, is not believed.</summary>
    private static TimeSpan Span(double seconds) =>
        TimeSpan.FromSeconds(double.IsNaN(seconds) ? 0 : Math.Clamp(seconds, 0, 24 * 60 * 60));
}

/// <summary>Whose limit was reached.</summary>
internal enum RateLimitScope
{
    /// <summary>Not said. On 429: it comes from before Discord's API, which takes this address for a nuisance.</summary>
    None,
    User,

    /// <summary>All bots together did that; it does not count against this one.</summary>
    Shared,
    Global,
}

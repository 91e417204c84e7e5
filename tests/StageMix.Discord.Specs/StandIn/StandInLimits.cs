using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace StageMix.Discord.Specs.StandIn;

/// <summary>Rate limits with Discord's headers. A client that keeps them sees no 429 but those that faults make.</summary>
public sealed class StandInLimits(TimeProvider time)
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);

    // bucket, how often, in how long: the first one whose text starts the method and route
    private static readonly (string Route, string Bucket, int Limit, TimeSpan Window)[] _limits =
    [
        ("POST channels/{channel}/messages", "create", 5, TimeSpan.FromSeconds(5)),
        ("PATCH channels/{channel}/messages", "edit", 5, TimeSpan.FromSeconds(5)),
        ("DELETE channels/{channel}/messages", "delete", 5, TimeSpan.FromSeconds(1)),
        // both write webhook messages and share a bucket, as on Discord
        ("POST webhooks/", "webhook", 5, TimeSpan.FromSeconds(2)),
        ("PATCH webhooks/", "webhook", 5, TimeSpan.FromSeconds(2)),
        ("DELETE webhooks/", "webhook", 5, TimeSpan.FromSeconds(2)),
        ("PUT applications/", "commands", 2, TimeSpan.FromSeconds(20)),
        ("POST users/@me/channels", "direct", 10, TimeSpan.FromSeconds(10)),
    ];

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Bucket, string Major), (DateTimeOffset Reset, int Used)> _buckets = [];
    private (DateTimeOffset Reset, int Used) _global;
    private int _broken;
    private int _invalid;

    /// <summary>How often a client asked for more than a limit allows.</summary>
    public int Broken => _broken;

    /// <summary>Answers that bring Discord's ban of an address nearer.</summary>
    public int Invalid => _invalid;

    public static void Describe(IHeaderDictionary headers, string? scope, TimeSpan retryAfter)
    {
        headers["Retry-After"] = Math.Ceiling(retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (scope is not null)
        {
            headers["X-RateLimit-Scope"] = scope;
            headers["X-RateLimit-Reset-After"] = Text(retryAfter.TotalSeconds);
        }

        if (scope == "global")
        {
            headers["X-RateLimit-Global"] = "true";
        }
    }

    public static Answer TooMany(TimeSpan retryAfter, bool isGlobal) =>
        new(
            429,
            new JsonObject
            {
                ["message"] = "You are being rate limited.",
                ["retry_after"] = retryAfter.TotalSeconds,
                ["global"] = isGlobal,
            }
        );

    public void CountInvalid(int status, string? scope)
    {
        if (status is 401 or 403 || (status == 429 && scope != "shared"))
        {
            Interlocked.Increment(ref _invalid);
        }
    }

    /// <returns>a refusal when the request is one too many</returns>
    internal Answer? Take(RecordedRequest request, bool isByBot, IHeaderDictionary headers)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (isByBot && Count(ref _global, 50, _second, now) is { } globalWait)
            {
                return Refuse(headers, "global", globalWait);
            }

            var rule = _limits.FirstOrDefault(limit =>
                $"{request.Method} {request.Route}".StartsWith(limit.Route, StringComparison.Ordinal)
            );
            if (rule.Bucket is null)
            {
                return null;
            }

            var key = (rule.Bucket, MajorOf(request));
            var window = _buckets.GetValueOrDefault(key);
            var wait = Count(ref window, rule.Limit, rule.Window, now);
            _buckets[key] = window;
            Forget(now);
            headers["X-RateLimit-Bucket"] = $"hash-of-{rule.Bucket}";
            headers["X-RateLimit-Limit"] = Text(rule.Limit);
            headers["X-RateLimit-Remaining"] = Text(Math.Max(0, rule.Limit - window.Used));
            headers["X-RateLimit-Reset"] = Text(window.Reset.ToUnixTimeMilliseconds() / 1000.0);
            headers["X-RateLimit-Reset-After"] = Text((window.Reset - now).TotalSeconds);
            return wait is { } left ? Refuse(headers, "user", left) : null;
        }
    }

    private static TimeSpan? Count(
        ref (DateTimeOffset Reset, int Used) window,
        int limit,
        TimeSpan length,
        DateTimeOffset now
    )
    {
        if (now >= window.Reset)
        {
            window = (now + length, 0);
        }

        if (window.Used == limit)
        {
            return window.Reset - now;
        }

        window.Used++;
        return null;
    }

    private Answer Refuse(IHeaderDictionary headers, string scope, TimeSpan wait)
    {
        Interlocked.Increment(ref _broken);
        CountInvalid(429, scope);
        Describe(headers, scope, wait);
        return TooMany(wait, scope == "global");
    }

    private void Forget(DateTimeOffset now)
    {
        if (_buckets.Count > 1000)
        {
            foreach (var (key, window) in _buckets)
            {
                if (now >= window.Reset)
                {
                    _buckets.Remove(key);
                }
            }
        }
    }

    private static string MajorOf(RecordedRequest request) =>
        request.Values.GetValueOrDefault("token")
        ?? request.Values.GetValueOrDefault("channel")
        ?? request.Values.GetValueOrDefault("guild")
        ?? "";

    private static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}

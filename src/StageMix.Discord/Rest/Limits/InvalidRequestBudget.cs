using System.Net;

namespace StageMix.Discord.Rest.Limits;

/// <summary>
/// Discord bans an address after 10,000 answers of 401, 403 or 429 in ten minutes. Long before, nothing more is sent
/// until some of them are old.
/// </summary>
/// <remarks>https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans</remarks>
internal sealed class InvalidRequestBudget(int limit, TimeProvider time)
{
    public const int Limit = 2000;

    private static readonly TimeSpan _period = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Queue<long> _spent = new();

    /// <summary>Until something may be sent; zero while the budget lasts.</summary>
    public TimeSpan Left
    {
        get
        {
            lock (_lock)
            {
                Forget();
                return _spent.Count < limit ? TimeSpan.Zero : _period - time.GetElapsedTime(_spent.Peek());
            }
        }
    }

    /// <summary>How many of the last ten minutes' answers count.</summary>
    public int Spent
    {
        get
        {
            lock (_lock)
            {
                Forget();
                return _spent.Count;
            }
        }
    }

    public void Learn(ApiResponse response)
    {
        var counts =
            response.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            || (response.IsTooMany && response.Limits.Scope != RateLimitScope.Shared);
        if (!counts)
        {
            return;
        }

        lock (_lock)
        {
            _spent.Enqueue(time.GetTimestamp());
        }
    }

    private void Forget()
    {
        while (_spent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= _period)
        {
            _spent.Dequeue();
        }
    }
}

namespace StageMix.Discord.Rest.Limits;

/// <summary>
/// One limit of Discord's for one channel, guild or webhook. Its requests go one at a time, which keeps them in order,
/// and lets each know what the one before it learned.
/// </summary>
internal sealed class Bucket(TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Pause _empty = new(time);

    /// <summary>How many requests hold it or wait for it.</summary>
    public int Users { get; set; }

    /// <summary>Nothing is lost when it is forgotten.</summary>
    public bool IsIdle => Users == 0 && _empty.Left == TimeSpan.Zero;

    public void Dispose() => _turn.Dispose();

    public Task EnterAsync(CancellationToken cancellationToken) => _turn.WaitAsync(cancellationToken);

    public void Leave() => _turn.Release();

    public Task WaitForRoomAsync(TimeSpan longestWait, CancellationToken cancellationToken) =>
        _empty.WaitAsync(longestWait, cancellationToken);

    public void Learn(RateLimitHeaders limits)
    {
        if (limits.RetryAfter is { } retry && limits.Scope is RateLimitScope.User or RateLimitScope.Shared)
        {
            _empty.Set(retry);
        }
        else if (limits is { Remaining: 0, ResetAfter: { } reset })
        {
            _empty.Set(reset);
        }
    }
}

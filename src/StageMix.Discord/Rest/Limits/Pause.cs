namespace StageMix.Discord.Rest.Limits;

/// <summary>A time during which nothing may be sent, by a clock that is never set.</summary>
internal sealed class Pause(TimeProvider time)
{
    private readonly Lock _lock = new();
    private long _since;
    private TimeSpan _length;

    public TimeSpan Left
    {
        get
        {
            lock (_lock)
            {
                var left = _length - time.GetElapsedTime(_since);
                return left > TimeSpan.Zero ? left : TimeSpan.Zero;
            }
        }
    }

    public void Set(TimeSpan length)
    {
        lock (_lock)
        {
            (_since, _length) = (time.GetTimestamp(), length);
        }
    }

    /// <summary>Waits until it is over.</summary>
    /// <exception cref="LimitReachedException">that is longer than the longest wait</exception>
    public async Task WaitAsync(TimeSpan longestWait, CancellationToken cancellationToken)
    {
        while (Left is var left && left > TimeSpan.Zero)
        {
            if (left > longestWait)
            {
                throw new LimitReachedException(left);
            }

            await Task.Delay(left, time, cancellationToken);
        }
    }
}

/// <summary>There is no room in a limit for longer than the request can wait.</summary>
internal sealed class LimitReachedException(TimeSpan left) : Exception("a rate limit is reached")
{
    public TimeSpan Left { get; } = left;
}

namespace StageMix.Discord.Gateway;

/// <summary>How often the bot may still begin a session. Who begins more often loses the token.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway#session-start-limit-object</remarks>
internal sealed class IdentifyBudget(TimeProvider time)
{
    /// <summary>Discord takes one introduction of a bot in five seconds.</summary>
    private static readonly TimeSpan _apart = TimeSpan.FromSeconds(5);

    private int _remaining;
    private long _learned;
    private TimeSpan _resetAfter;
    private long? _last;

    public void Learn(SessionStartLimit limit)
    {
        (_remaining, _learned) = (limit.Remaining, time.GetTimestamp());
        _resetAfter = TimeSpan.FromMilliseconds(Math.Max(0, limit.ResetAfter));
    }

    /// <summary>What was learned does not hold any more.</summary>
    public bool IsStale => time.GetElapsedTime(_learned) >= _resetAfter;

    /// <summary>Until the next introduction is allowed.</summary>
    public TimeSpan Wait
    {
        get
        {
            var reset = _remaining > 0 ? TimeSpan.Zero : _resetAfter - time.GetElapsedTime(_learned);
            var apart = _last is { } last ? _apart - time.GetElapsedTime(last) : TimeSpan.Zero;
            return new[] { reset, apart, TimeSpan.Zero }.Max();
        }
    }

    public bool IsSpent => _remaining <= 0;

    public void Spend()
    {
        _remaining--;
        _last = time.GetTimestamp();
    }
}

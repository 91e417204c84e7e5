namespace StageMix.Discord.Gateway;

/// <summary>Tells Discord that the bot lives, and notices when Discord does not.</summary>
internal sealed class Heartbeat(
    TimeSpan interval,
    Func<CancellationToken, Task> beat,
    TimeProvider time,
    Func<double> jitter
)
{
    private volatile bool _isAnswered = true;

    public void Answered() => _isAnswered = true;

    /// <summary>Beats until one beat is not answered before the next: the connection is dead, though it looks alive.</summary>
    public async Task RunUntilDeadAsync(CancellationToken cancellationToken)
    {
        // the first one comes at a random time, so that all bots do not beat at once after an outage
        await Task.Delay(interval * jitter(), time, cancellationToken);
        while (_isAnswered)
        {
            _isAnswered = false;
            await beat(cancellationToken);
            await Task.Delay(interval, time, cancellationToken);
        }
    }
}

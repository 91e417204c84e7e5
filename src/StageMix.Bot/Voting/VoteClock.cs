using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;

namespace StageMix.Bot.Voting;

/// <summary>Ends votes when they are due: at their time, and when the last stage that a vote waits for has been heard.</summary>
internal sealed partial class VoteClock(
    IJobQueue queue,
    GuildRulebook rulebook,
    TimeProvider time,
    ILogger<VoteClock> logger
) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // it watches before it looks, so that nothing falls in between
        await using var changes = queue.ObserveAsync(stoppingToken).GetAsyncEnumerator(stoppingToken);
        var changed = changes.MoveNextAsync().AsTask();
        while (true)
        {
            var next = await TrySettleAsync(stoppingToken);
            await Task.WhenAny(changed, Task.Delay(next, time, stoppingToken));
            stoppingToken.ThrowIfCancellationRequested();
            if (changed.IsCompleted)
            {
                await changed;
                changed = changes.MoveNextAsync().AsTask();
            }
        }
    }

    /// <returns>how long nothing can fall due by time alone</returns>
    private async Task<TimeSpan> TrySettleAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await SettleAsync(cancellationToken);
        }
        catch (IOException unwritable)
        {
            // nothing is lost, and the disk may have room again
            LogUnwritable(unwritable, _pause.TotalSeconds);
            return _pause;
        }
    }

    private async Task<TimeSpan> SettleAsync(CancellationToken cancellationToken)
    {
        var voting = (await queue.ListAsync(cancellationToken)).Where(job => job.State == JobState.Voting).ToList();
        foreach (var job in voting)
        {
            var rules = await rulebook.FindAsync(job.Owner.Guild ?? "", cancellationToken);
            await queue.ChangeAsync(job.Id, now => Vote.Settle(now, rules, time.GetUtcNow()), cancellationToken);
        }

        return voting
            .Select(job => job.VotingEnds - time.GetUtcNow())
            .OfType<TimeSpan>()
            .Where(left => left > TimeSpan.Zero)
            .DefaultIfEmpty(Timeout.InfiniteTimeSpan)
            .Min();
    }

    [LoggerMessage(LogLevel.Error, "A vote's end cannot be written; the next try is in {Seconds} s")]
    private partial void LogUnwritable(Exception failure, double seconds);
}

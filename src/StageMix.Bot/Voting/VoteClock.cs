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
    private static readonly TimeSpan _period = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_period, time);
        do
        {
            try
            {
                await SettleAsync(stoppingToken);
            }
            catch (IOException unwritable)
            {
                // nothing is lost, and the disk may have room again
                LogUnwritable(unwritable, _pause.TotalSeconds);
                await Task.Delay(_pause, time, stoppingToken);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        foreach (
            var job in (await queue.ListAsync(cancellationToken)).Where(job =>
                job is { State: JobState.Voting, IsHeard: true }
            )
        )
        {
            var rules = await rulebook.FindAsync(job.Owner.Guild ?? "", cancellationToken);
            await queue.ChangeAsync(job.Id, left => Vote.Settle(left, rules, time.GetUtcNow()), cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "A vote's end cannot be written; the next try is in {Seconds} s")]
    private partial void LogUnwritable(Exception failure, double seconds);
}

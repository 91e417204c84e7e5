using StageMix.Bot.Jobs;

namespace StageMix.Bot.Working;

/// <summary>While a leg is walked: tells the queue how far it is, and hears whether it shall end.</summary>
internal sealed class LegPulse(IJobQueue queue, JobLease lease, LegProgress progress, TimeProvider time)
{
    private static readonly TimeSpan _beat = TimeSpan.FromMilliseconds(500);

    /// <summary>Well within the time after which a silent worker counts as dead.</summary>
    private static readonly TimeSpan _longestSilence = TimeSpan.FromSeconds(15);

    private const double Step = 0.01;

    /// <summary>Somebody wants the job cancelled.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>Cancels <paramref name="work"/> when the job shall end or is in another's hands.</summary>
    public async Task BeatAsync(CancellationTokenSource work, CancellationToken ended)
    {
        var (told, toldAt) = (progress.Now, time.GetUtcNow());
        while (!work.IsCancellationRequested)
        {
            await Task.Delay(_beat, time, ended);
            var now = progress.Now;
            var isNews = now.Room != told.Room || Math.Abs(now.Done - told.Done) >= Step || now.Made != told.Made;
            if (isNews || time.GetUtcNow() - toldAt >= _longestSilence)
            {
                await RenewAsync(now, ended);
                (told, toldAt) = (now, time.GetUtcNow());
            }

            var job = await queue.FindAsync(lease.Job.Id, ended);
            IsCancelled = job?.IsCancelling == true;
            if (IsCancelled || job?.Activity?.Holder != lease.Holder)
            {
                await work.CancelAsync();
            }
        }
    }

    private async Task RenewAsync(JobProgress now, CancellationToken ended)
    {
        try
        {
            await queue.RenewAsync(lease, now, ended);
        }
        catch (IOException)
        {
            // the disk may take the next one; the work itself goes on
        }
    }
}

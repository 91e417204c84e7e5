using StageMix.Bot.Jobs;

namespace StageMix.Bot.Web.Asking;

/// <summary>Clears the uploads up: at the start, and once an hour.</summary>
internal sealed class UploadSweep(Uploads uploads, IJobQueue queue, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        uploads.Sweep(await queue.ListAsync(stoppingToken), isStart: true);
        using var timer = new PeriodicTimer(_pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            uploads.Sweep(await queue.ListAsync(stoppingToken), isStart: false);
        }
    }
}

using StageMix.Bot.Jobs;

namespace StageMix.Bot.Web.Asking;

/// <summary>Clears the uploads up: at the start, and once an hour.</summary>
internal sealed class UploadSweep(Uploads uploads, IJobQueue queue, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_pause, time);
        do
        {
            uploads.Sweep(await queue.ListAsync(stoppingToken));
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}

using Microsoft.Extensions.Options;
using StageMix.Bot.Jobs;
using StageMix.Bot.Working;

namespace StageMix.Bot;

/// <summary>Works the queue off in lanes, one for each leg: verdicts never wait behind a render, nor a render behind an upload.</summary>
internal sealed partial class MixWorker(
    IJobQueue queue,
    LegRunner runner,
    IOptions<WorkOptions> options,
    TimeProvider time,
    ILogger<MixWorker> logger
) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(10);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(
            Enumerable
                .Repeat(JobLeg.Make, options.Value.MixesAtOnce)
                .Append(JobLeg.Listen)
                .Append(JobLeg.Publish)
                .Append(JobLeg.TakeDown)
                .Select(leg => WorkAsync(leg, stoppingToken))
        );

    private async Task WorkAsync(JobLeg leg, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var lease = await queue.LeaseAsync(leg, Guid.NewGuid().ToString("N"), stoppingToken);
                await runner.RunAsync(lease, stoppingToken);
            }
            catch (IOException unwritable)
            {
                // the jobs could not be written: nothing is lost, and the disk may have room again
                LogUnwritable(unwritable, leg, _pause.TotalSeconds);
                await Task.Delay(_pause, time, stoppingToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The jobs cannot be written; {Leg} goes on in {Seconds} s")]
    private partial void LogUnwritable(Exception failure, JobLeg leg, double seconds);
}

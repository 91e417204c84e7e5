namespace StageMix.Bot.Jobs.Storing;

/// <summary>Keeps a copy of the jobs every ten minutes, when anything has changed.</summary>
internal sealed partial class JobBackupTimer(JobStore store, TimeProvider time, ILogger<JobBackupTimer> logger)
    : BackgroundService
{
    private static readonly TimeSpan _period = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_period, time);
        do
        {
            try
            {
                store.BackUp();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                LogFailed(failure);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "The jobs could not be backed up; the next try is in ten minutes")]
    private partial void LogFailed(Exception failure);
}

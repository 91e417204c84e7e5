using Microsoft.Extensions.Options;
using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Working;

/// <summary>Walks one leg for a leased job and gives the job back, whatever happened.</summary>
internal sealed partial class LegRunner(
    IJobQueue queue,
    IMixLegs legs,
    DiskRoom disk,
    JobMeter meter,
    IOptions<StorageOptions> storage,
    IOptions<WorkOptions> options,
    TimeProvider time,
    ILogger<LegRunner> logger
)
{
    private static readonly Func<ILogger, JobId, IDisposable?> _scope = LoggerMessage.DefineScope<JobId>("{Job}");

    /// <exception cref="Exception">the queue refused to take the job back</exception>
    public async Task RunAsync(JobLease lease, CancellationToken stop)
    {
        using var scope = _scope(logger, lease.Job.Id);
        var workspace = new Workspace(storage.Value.WorkspaceDirectory);
        var progress = new LegProgress(workspace, time, logger);
        var pulse = new LegPulse(queue, lease, progress, time);
        using var work = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var ended = new CancellationTokenSource();
        var beating = pulse.BeatAsync(work, ended.Token);
        LogBegins(lease.Leg);
        Func<MixJob, MixJob> outcome;
        try
        {
            outcome = await WalkAsync(lease, workspace, progress, work.Token);
        }
        catch (OperationCanceledException) when (pulse.IsCancelled)
        {
            outcome = job => LegOutcome.Cancelled(job, progress, time.GetUtcNow());
        }
        catch (OperationCanceledException) when (work.IsCancellationRequested)
        {
            outcome = job => LegOutcome.Stopped(job, progress, time.GetUtcNow());
        }
        finally
        {
            await ended.CancelAsync();
            await beating.ContinueWith(
                _ => { },
                CancellationToken.None,
                TaskContinuationOptions.None,
                TaskScheduler.Default
            );
        }

        // not cancelled by the stop: what became of the job is persisted first
        var left = await queue.CompleteAsync(lease, outcome, CancellationToken.None);
        if (left is not null)
        {
            LogLeft(lease.Leg, left.State);
            meter.LegEnded(lease.Leg, left.Attempts[^1]);
        }
    }

    private async Task<Func<MixJob, MixJob>> WalkAsync(
        JobLease lease,
        Workspace workspace,
        LegProgress progress,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (lease.Leg is JobLeg.Listen or JobLeg.Make)
            {
                // what is published lies there already
                await disk.MakeRoomAsync(lease.Job, cancellationToken);
            }

            var result = await legs.WalkAsync(lease.Leg, lease.Job, workspace, progress, cancellationToken);
            return job => result(LegOutcome.Done(job, progress, time.GetUtcNow()), time.GetUtcNow());
        }
        catch (MixException failure)
        {
            var earlier = lease.Job.Attempts.SkipLast(1);
            var nextTry = RetryRule.NextTry(failure, lease.Leg, earlier, options.Value, time.GetUtcNow());
            LogFailed(failure, lease.Leg, failure.UserMessage);
            return job =>
                LegOutcome.Failed(
                    job,
                    new JobFailure(failure.Reason, failure.UserMessage)
                    {
                        Source = failure.Given,
                        Remark = failure.Remark,
                    },
                    nextTry,
                    progress,
                    time.GetUtcNow()
                );
        }
        catch (Exception bug) when (bug is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogBug(bug, lease.Leg);
            var sentence = $"Something went wrong inside StageMix: tell the operator the number {lease.Job.Id}.";
            return job =>
                LegOutcome.Failed(job, new JobFailure(null, sentence), nextTry: null, progress, time.GetUtcNow());
        }
        finally
        {
            await NoteUsesAsync(lease.Job, workspace);
        }
    }

    /// <summary>Not cancelled by the stop: what a waiting job has used must not be swept away.</summary>
    private async Task NoteUsesAsync(MixJob job, Workspace workspace)
    {
        try
        {
            await new MixFolder(storage.Value, job.Id).AddUsesAsync(workspace.Used, CancellationToken.None);
        }
        catch (MixException unwritable)
        {
            // what is swept away is made again
            LogUsesLost(unwritable);
        }
    }

    [LoggerMessage(LogLevel.Information, "The leg {Leg} begins")]
    private partial void LogBegins(JobLeg leg);

    [LoggerMessage(LogLevel.Information, "The leg {Leg} ended, and the job is {State}")]
    private partial void LogLeft(JobLeg leg, JobState state);

    [LoggerMessage(LogLevel.Warning, "The leg {Leg} failed: {Reason}")]
    private partial void LogFailed(Exception failure, JobLeg leg, string reason);

    [LoggerMessage(LogLevel.Warning, "What the job has used could not be noted")]
    private partial void LogUsesLost(Exception failure);

    [LoggerMessage(LogLevel.Error, "The leg {Leg} met a mistake in the program")]
    private partial void LogBug(Exception bug, JobLeg leg);
}

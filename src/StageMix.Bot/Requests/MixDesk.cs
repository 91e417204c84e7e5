using Microsoft.Extensions.Options;
using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Requests;

/// <summary>Where people's words on mixes come in, whatever they speak through: checked, persisted, and only then answered.</summary>
public sealed class MixDesk(
    IJobQueue queue,
    IOptions<LimitOptions> limits,
    IOptions<StorageOptions> storage,
    TimeProvider time
)
{
    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Asks for a mix.</summary>
    public async Task<DeskAnswer> SubmitAsync(NewMix asked, CancellationToken cancellationToken)
    {
        var jobs = await queue.ListAsync(cancellationToken);
        if (RequestLimits.Refuse(asked, jobs, limits.Value, Now) is { } sentence)
        {
            return new DeskAnswer.Refused(sentence);
        }

        if (!asked.EvenIfKnown && jobs.LastOrDefault(job => RequestLimits.IsSameMix(job, asked)) is { } known)
        {
            return new DeskAnswer.Known(known);
        }

        var job = new MixJob(JobId.New(), asked.Owner, asked.Request with { MostStages = limits.Value.MostStages }, Now)
        {
            State = asked.Begins,
            NeedsApproval = asked.NeedsApproval,
            RemixOf = asked.RemixOf,
        };
        return new DeskAnswer.Taken(await queue.EnqueueAsync(job, cancellationToken));
    }

    /// <summary>Leaves stages in or out of a mix that is still being put together.</summary>
    public Task<MixJob?> ChooseAsync(JobId id, IReadOnlySet<int> stagesOut, CancellationToken cancellationToken) =>
        queue.ChangeAsync(
            id,
            job =>
                job.State is JobState.Collecting or JobState.Voting
                    ? job with
                    {
                        Request = job.Request with { Rules = WithOut(job.Request.Rules, stagesOut) },
                    }
                    : job,
            cancellationToken
        );

    /// <summary>Sends a mix on to the queue: one that was put together, or one that failed.</summary>
    public Task<MixJob?> StartAsync(JobId id, CancellationToken cancellationToken) =>
        MoveAsync(id, JobState.Queued, job => job with { Failure = null, NotBefore = null }, cancellationToken);

    /// <summary>Lets a made mix be published.</summary>
    public Task<MixJob?> ApproveAsync(JobId id, CancellationToken cancellationToken) =>
        MoveAsync(id, JobState.Publishing, job => job, cancellationToken);

    /// <summary>Ends a mix kindly, with a reason.</summary>
    public Task<MixJob?> DeclineAsync(JobId id, string reason, CancellationToken cancellationToken) =>
        MoveAsync(id, JobState.Declined, job => job with { Failure = new JobFailure(null, reason) }, cancellationToken);

    /// <summary>Ends a mix; one that is being worked on ends as soon as the work has stopped.</summary>
    public Task<MixJob?> CancelAsync(JobId id, CancellationToken cancellationToken) =>
        queue.ChangeAsync(
            id,
            job =>
                job.State.IsFinal() ? job
                : job.Activity is not null ? job with { IsCancelling = true }
                : job.Become(JobState.Cancelled, Now),
            cancellationToken
        );

    /// <summary>Gives a finished mix a new address under which everybody may watch it; an earlier one ends.</summary>
    public Task<MixJob?> OpenWatchAsync(JobId id, TimeSpan stay, CancellationToken cancellationToken) =>
        queue.ChangeAsync(
            id,
            job => job.State == JobState.Completed ? job with { Watch = WatchAddress.New(Now + stay) } : job,
            cancellationToken
        );

    /// <summary>Takes that address back.</summary>
    public Task<MixJob?> CloseWatchAsync(JobId id, CancellationToken cancellationToken) =>
        queue.ChangeAsync(id, job => job with { Watch = null }, cancellationToken);

    /// <summary>Deletes a finished mix with its files.</summary>
    /// <returns>whether there was one to delete; one that is not finished must be cancelled first</returns>
    public async Task<bool> DeleteAsync(JobId id, CancellationToken cancellationToken)
    {
        if (await queue.FindAsync(id, cancellationToken) is not { } job || !job.State.IsFinal())
        {
            return false;
        }

        // the record goes last: a crash in between leaves a job that can be deleted again
        new MixFolder(storage.Value, id).Delete();
        await queue.DeleteAsync(id, cancellationToken);
        return true;
    }

    private Task<MixJob?> MoveAsync(
        JobId id,
        JobState state,
        Func<MixJob, MixJob> change,
        CancellationToken cancellationToken
    ) =>
        queue.ChangeAsync(
            id,
            job => job.State.MayBecome(state) ? change(job.Become(state, Now)) : job,
            cancellationToken
        );

    private static List<StageRule> WithOut(IReadOnlyList<StageRule> rules, IReadOnlySet<int> stagesOut) =>
        [.. rules.Where(rule => rule is not StageOut), .. stagesOut.Order().Select(stage => new StageOut(stage))];
}

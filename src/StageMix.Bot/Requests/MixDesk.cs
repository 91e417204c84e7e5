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
) : IDisposable
{
    private readonly SemaphoreSlim _submitting = new(1);

    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Asks for a mix.</summary>
    public async Task<MemberAnswer> SubmitAsync(NewMix asked, CancellationToken cancellationToken)
    {
        // one at a time: two that come at once must not both find the last place free
        await _submitting.WaitAsync(cancellationToken);
        try
        {
            var jobs = await queue.ListAsync(cancellationToken);
            var held = asked.Limits ?? limits.Value;
            return RequestLimits.Refuse(asked, jobs, held, Now) is { } refusal ? new MemberAnswer.Refused(refusal)
                : !asked.EvenIfKnown && jobs.LastOrDefault(job => RequestLimits.IsSameMix(job, asked)) is { } known
                    ? new MemberAnswer.Known(known)
                : new MemberAnswer.Done(await queue.EnqueueAsync(JobOf(asked, held), cancellationToken));
        }
        finally
        {
            _submitting.Release();
        }
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

    /// <summary>Sends a mix that was put together on to the queue.</summary>
    public Task<MixJob?> StartAsync(JobId id, CancellationToken cancellationToken) =>
        queue.ChangeAsync(
            id,
            job =>
                job.State switch
                {
                    JobState.Collecting => job.Become(JobState.Queued, Now),
                    JobState.Voting => job.Become(JobState.Queued, Now) with
                    {
                        VoteEnd = VoteEnd.Started,
                        Held = null,
                        DecidedBy = JobOwner.Console.Person,
                    },
                    _ => job,
                },
            cancellationToken
        );

    /// <summary>Goes on with a mix that failed.</summary>
    public Task<MixJob?> TryAgainAsync(JobId id, CancellationToken cancellationToken) =>
        queue.ChangeAsync(
            id,
            job => job.State == JobState.Failed ? job.TryAgain(job.VotingEnds, Now) : job,
            cancellationToken
        );

    /// <summary>Lets a made mix be published.</summary>
    public Task<MixJob?> ApproveAsync(JobId id, CancellationToken cancellationToken) =>
        queue.ChangeAsync(
            id,
            job => job.State == JobState.AwaitingApproval ? job.Approve(JobOwner.Console.Person, Now) : job,
            cancellationToken
        );

    /// <summary>Ends a mix kindly, with a reason.</summary>
    public Task<MixJob?> DeclineAsync(JobId id, string reason, CancellationToken cancellationToken) =>
        queue.ChangeAsync(
            id,
            job => job.State.MayBecome(JobState.Declined) ? job.Decline(reason, JobOwner.Console.Person, Now) : job,
            cancellationToken
        );

    /// <summary>Ends a mix; one that is being worked on ends as soon as the work has stopped.</summary>
    public Task<MixJob?> CancelAsync(JobId id, CancellationToken cancellationToken) =>
        queue.ChangeAsync(id, job => job.Cancel(JobOwner.Console.Person, Now), cancellationToken);

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

    public void Dispose() => _submitting.Dispose();

    private MixJob JobOf(NewMix asked, LimitOptions held) =>
        new(JobId.New(), asked.Owner, asked.Request with { MostStages = held.MostStages }, Now)
        {
            State = asked.Begins,
            Place = asked.Place,
            VotingEnds = asked.VotingEnds,
            NeedsApproval = asked.NeedsApproval,
            RemixOf = asked.RemixOf,
        };

    private static List<StageRule> WithOut(IReadOnlyList<StageRule> rules, IReadOnlySet<int> stagesOut) =>
        [.. rules.Where(rule => rule is not StageOut), .. stagesOut.Order().Select(stage => new StageOut(stage))];
}

namespace StageMix.Bot.Jobs;

/// <summary>
/// The jobs and their order. What a call has returned is persisted: a crash right after loses nothing of it. Narrow on
/// purpose, so that a store that several machines share can stand behind it.
/// </summary>
public interface IJobQueue
{
    /// <summary>Takes a new job in and gives it its number.</summary>
    Task<MixJob> EnqueueAsync(MixJob job, CancellationToken cancellationToken);

    Task<MixJob?> FindAsync(JobId id, CancellationToken cancellationToken);

    /// <summary>All jobs in the order in which they came.</summary>
    Task<IReadOnlyList<MixJob>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Changes a job by a person's word. Nothing else changes it meanwhile.</summary>
    /// <param name="change">what it becomes; called again when another change came first</param>
    /// <returns>the changed job; none when there is no such job</returns>
    Task<MixJob?> ChangeAsync(JobId id, Func<MixJob, MixJob> change, CancellationToken cancellationToken);

    /// <summary>Forgets a job.</summary>
    Task DeleteAsync(JobId id, CancellationToken cancellationToken);

    /// <summary>Waits for the next job that a leg is to be walked for, and hands it out: in turn over guilds, within one first come first served.</summary>
    Task<JobLease> LeaseAsync(JobLeg leg, string holder, CancellationToken cancellationToken);

    /// <summary>Says that a leased job is being worked on, and how far it is.</summary>
    /// <returns>the job as it is now; none when it is no longer in the holder's hands</returns>
    Task<MixJob?> RenewAsync(JobLease lease, JobProgress progress, CancellationToken cancellationToken);

    /// <summary>Gives a leased job back.</summary>
    /// <param name="outcome">what it becomes</param>
    /// <returns>the changed job; none when it is no longer in the holder's hands: then nothing changed</returns>
    Task<MixJob?> CompleteAsync(JobLease lease, Func<MixJob, MixJob> outcome, CancellationToken cancellationToken);

    /// <summary>The jobs as they change, from now on. Who is slow sees the latest state of each, not every state.</summary>
    IAsyncEnumerable<JobChange> ObserveAsync(CancellationToken cancellationToken);
}

/// <param name="Job">as it is now; none when it was deleted</param>
public sealed record JobChange(JobId Id, MixJob? Job);

using StageMix.Bot.Jobs;

namespace StageMix.Bot.Specs.Replies.Announcing;

/// <summary>The jobs as a bot sees them that dies instead of noting something.</summary>
/// <param name="notes">how often something is noted before that</param>
internal sealed class DyingQueue(IJobQueue inner, int notes) : IJobQueue
{
    private int _left = notes;

    public Task<MixJob?> ChangeAsync(JobId id, Func<MixJob, MixJob> change, CancellationToken cancellationToken) =>
        _left-- > 0 ? inner.ChangeAsync(id, change, cancellationToken) : throw new DeathException();

    public Task<MixJob?> FindAsync(JobId id, CancellationToken cancellationToken) =>
        inner.FindAsync(id, cancellationToken);

    public Task<IReadOnlyList<MixJob>> ListAsync(CancellationToken cancellationToken) =>
        inner.ListAsync(cancellationToken);

    public Task<MixJob> EnqueueAsync(MixJob job, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task DeleteAsync(JobId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<JobLease> LeaseAsync(JobLeg leg, string holder, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<MixJob?> RenewAsync(JobLease lease, JobProgress progress, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<MixJob?> CompleteAsync(
        JobLease lease,
        Func<MixJob, MixJob> outcome,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public IAsyncEnumerable<JobChange> ObserveAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}

/// <summary>The process is gone.</summary>
internal sealed class DeathException : Exception;

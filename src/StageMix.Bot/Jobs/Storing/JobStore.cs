namespace StageMix.Bot.Jobs.Storing;

/// <summary>The queue on one machine: jobs in memory, each change written through to the database before anyone is told.</summary>
internal sealed class JobStore : IJobQueue, IDisposable
{
    private readonly Lock _gate = new();
    private readonly StoreDatabase _database;
    private readonly JobBackups _backups;
    private readonly OpenMark _mark;
    private readonly TimeProvider _time;
    private readonly SortedDictionary<long, MixJob> _byNumber = [];
    private readonly Dictionary<JobId, long> _numbers = [];
    private readonly JobWatchers _watchers = new();
    private TaskCompletionSource _changed = NewSignal();
    private long _backedUp;

    private JobStore(StoreDatabase database, JobBackups backups, OpenMark mark, TimeProvider time)
    {
        (_database, _backups, _mark, _time) = (database, backups, mark, time);
        Guilds = new GuildBook(database);
        foreach (var job in database.Read<MixJob>(StoreKey.Jobs))
        {
            _byNumber.Add(job.Number, job);
            _numbers.Add(job.Id, job.Number);
        }
    }

    /// <summary>What guilds have set, in the same database.</summary>
    public GuildBook Guilds { get; }

    /// <summary>Opens the queue and settles what an earlier process left in the middle.</summary>
    /// <exception cref="StoreDamageException">the database is not as it was left</exception>
    /// <exception cref="IOException">another process holds it, or it cannot be written</exception>
    public static JobStore Open(string path, TimeProvider time, StoreSchema? schema = null)
    {
        var backups = new JobBackups(path, time);
        var database = StoreDatabase.Open(path, schema ?? StoreSchema.Current, copy => backups.Keep(copy));
        try
        {
            var store = new JobStore(database, backups, new OpenMark(path), time);
            store.SettleAfterCrash();
            return store;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public Task<MixJob> EnqueueAsync(MixJob job, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var number = _byNumber.Count == 0 ? 1 : _byNumber.Keys.Last() + 1;
            return Task.FromResult(Keep(job with { Number = number }));
        }
    }

    public Task<MixJob?> FindAsync(JobId id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(Find(id));
        }
    }

    public Task<IReadOnlyList<MixJob>> ListAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<MixJob>>([.. _byNumber.Values]);
        }
    }

    public Task<MixJob?> ChangeAsync(JobId id, Func<MixJob, MixJob> change, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(Find(id) is { } job ? Keep(change(job), instead: job) : null);
        }
    }

    public Task DeleteAsync(JobId id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_numbers.TryGetValue(id, out var number))
            {
                _database.Delete(KeyOf(id));
                _numbers.Remove(id);
                _byNumber.Remove(number);
                Tell(new JobChange(id, null));
            }
        }

        return Task.CompletedTask;
    }

    public async Task<JobLease> LeaseAsync(JobLeg leg, string holder, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            TimeSpan pause;
            lock (_gate)
            {
                var now = _time.GetUtcNow();
                TakeFromTheSilent(now);
                if (FairTurns.Next([.. Ready(leg, now)], _byNumber.Values, leg) is { } next)
                {
                    var taken = JobLegs.Take(next, leg, holder, _database.Sequence + 1, now);
                    return new JobLease(Keep(taken), leg, holder);
                }

                (changed, pause) = (_changed.Task, Pause(now));
            }

            await WaitAsync(changed, pause, cancellationToken);
        }
    }

    public Task<MixJob?> RenewAsync(JobLease lease, JobProgress progress, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(
                Held(lease) is { } job ? Keep(JobLegs.Renew(job, progress, _time.GetUtcNow())) : null
            );
        }
    }

    public Task<MixJob?> CompleteAsync(
        JobLease lease,
        Func<MixJob, MixJob> outcome,
        CancellationToken cancellationToken
    )
    {
        lock (_gate)
        {
            return Task.FromResult(
                Held(lease) is { } job ? Keep(outcome(job) with { Activity = null, IsCancelling = false }) : null
            );
        }
    }

    public IAsyncEnumerable<JobChange> ObserveAsync(CancellationToken cancellationToken) =>
        _watchers.ObserveAsync(cancellationToken);

    /// <summary>Keeps a copy of the database, if anything changed since the last one.</summary>
    /// <returns>the newest copy</returns>
    public JobBackup BackUp()
    {
        lock (_gate)
        {
            if (_backedUp == _database.Sequence && _backups.Newest is { } newest)
            {
                return newest;
            }

            var backup = _backups.Keep(_database.CopyTo);
            _backedUp = _database.Sequence;
            return backup;
        }
    }

    /// <summary>Deletes all copies of the database.</summary>
    public void DropBackUps()
    {
        lock (_gate)
        {
            _backups.DeleteAll();
        }
    }

    public void Dispose()
    {
        _database.Dispose();
        _mark.Dispose();
    }

    private IEnumerable<MixJob> Ready(JobLeg leg, DateTimeOffset now) =>
        _byNumber.Values.Where(job => JobLegs.Wanted(job) == leg && !(job.NotBefore > now));

    private void SettleAfterCrash()
    {
        if (_mark.WasLeft)
        {
            foreach (var job in _byNumber.Values.ToList())
            {
                Keep(CrashBlame.Clear(job), instead: job);
            }
        }

        foreach (var (index, job) in InHands().Index())
        {
            Keep(CrashBlame.Abandon(job, index + 1, _time.GetUtcNow()));
        }
    }

    /// <summary>Gives up the work of workers that are not heard of; the process lives, so the jobs need not stand aside.</summary>
    private void TakeFromTheSilent(DateTimeOffset now)
    {
        foreach (var job in InHands().Where(job => job.Activity!.LeasedUntil <= now))
        {
            Keep(CrashBlame.Abandon(job, place: 0, now));
        }
    }

    private List<MixJob> InHands() => [.. _byNumber.Values.Where(job => job.Activity is not null)];

    /// <summary>How long nothing can become ready by time alone.</summary>
    private TimeSpan Pause(DateTimeOffset now) =>
        _byNumber
            .Values.Select(job => job.Activity?.LeasedUntil ?? job.NotBefore)
            .Where(due => due > now)
            .Select(due => due!.Value - now)
            .DefaultIfEmpty(Timeout.InfiniteTimeSpan)
            .Min();

    private MixJob? Find(JobId id) => _numbers.TryGetValue(id, out var number) ? _byNumber[number] : null;

    private MixJob? Held(JobLease lease) =>
        Find(lease.Job.Id) is { } job && job.Activity?.Holder == lease.Holder ? job : null;

    /// <summary>Persists a job, then tells.</summary>
    /// <param name="instead">what it was; an equal one is not written again</param>
    private MixJob Keep(MixJob job, MixJob? instead = null)
    {
        if (ReferenceEquals(job, instead))
        {
            return job;
        }

        var kept = job with { Version = job.Version + 1 };
        _database.Put(KeyOf(kept.Id), kept);
        _byNumber[kept.Number] = kept;
        _numbers[kept.Id] = kept.Number;
        Tell(new JobChange(kept.Id, kept));
        return kept;
    }

    private void Tell(JobChange change)
    {
        _watchers.Tell(change);
        var signal = _changed;
        _changed = NewSignal();
        signal.SetResult();
    }

    private async Task WaitAsync(Task changed, TimeSpan pause, CancellationToken cancellationToken)
    {
        try
        {
            await changed.WaitAsync(pause, _time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // its time has come
        }
    }

    private static StoreKey KeyOf(JobId id) => new(StoreKey.Jobs, id.ToString());

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

using StageMix.Bot.Jobs;

namespace StageMix.Bot.Replies.Announcing;

/// <summary>
/// Keeps what is said of mixes in step with them, from the jobs alone: at the start, at each change, and every now and
/// then. So a crash, a second process and a Discord that was away change nothing but the moment.
/// </summary>
internal sealed partial class MixAnnouncer(
    IJobQueue queue,
    MixTelling telling,
    TimeProvider time,
    ILogger<MixAnnouncer> logger
) : BackgroundService
{
    /// <summary>Between two edits of one mix's message: changes in between are one edit.</summary>
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);

    /// <summary>Places in the queue and times change without a change of the job itself.</summary>
    private static readonly TimeSpan _round = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan _longestDelay = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<JobId, Turn> _turns = [];
    private readonly Dictionary<JobId, Debt> _owed = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var changes = queue.ObserveAsync(stoppingToken).GetAsyncEnumerator(stoppingToken);
        // observed first, then listed: nothing falls in between
        var next = changes.MoveNextAsync().AsTask();
        foreach (var job in await queue.ListAsync(stoppingToken))
        {
            Touch(job.Id, stoppingToken);
        }

        try
        {
            await Task.WhenAll(FollowAsync(), GoRoundAsync(stoppingToken));
        }
        finally
        {
            await Task.WhenAll(TurnsNow());
        }

        async Task FollowAsync()
        {
            for (; await next; next = changes.MoveNextAsync().AsTask())
            {
                Touch(changes.Current.Id, stoppingToken);
            }
        }
    }

    private async Task GoRoundAsync(CancellationToken stop)
    {
        using var rounds = new PeriodicTimer(_round, time);
        while (await rounds.WaitForNextTickAsync(stop))
        {
            foreach (var job in (await queue.ListAsync(stop)).Where(job => !job.State.IsFinal() || IsOwed(job.Id)))
            {
                Touch(job.Id, stop);
            }
        }
    }

    /// <summary>Lets a mix be told of: now, or once more when its turn is over.</summary>
    private void Touch(JobId id, CancellationToken stop)
    {
        lock (_gate)
        {
            if (_turns.TryGetValue(id, out var turn))
            {
                turn.IsTouchedAgain = true;
                return;
            }

            _turns[id] = turn = new Turn();
            turn.Work = Task.Run(() => TakeTurnAsync(id, turn, stop), CancellationToken.None);
        }
    }

    private async Task TakeTurnAsync(JobId id, Turn turn, CancellationToken stop)
    {
        do
        {
            turn.IsTouchedAgain = false;
            await TellAsync(id, stop);
            await Task.Delay(_pause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        } while (!stop.IsCancellationRequested && !IsOver(id, turn));
    }

    private bool IsOver(JobId id, Turn turn)
    {
        lock (_gate)
        {
            return !turn.IsTouchedAgain && _turns.Remove(id);
        }
    }

    private Task[] TurnsNow()
    {
        lock (_gate)
        {
            return [.. _turns.Values.Select(turn => turn.Work)];
        }
    }

    private async Task TellAsync(JobId id, CancellationToken stop)
    {
        if (IsHeldBack(id))
        {
            return;
        }

        try
        {
            Settle(id, await telling.TellAsync(id, stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // what was not said is said at the next start
        }
        catch (Exception failure)
        {
            LogFailed(failure, id);
            Settle(id, isSaid: false);
        }
    }

    private void Settle(JobId id, bool isSaid)
    {
        lock (_gate)
        {
            if (isSaid)
            {
                _owed.Remove(id);
                return;
            }

            var tries = _owed.TryGetValue(id, out var debt) ? debt.Tries + 1 : 1;
            var delay = TimeSpan.FromTicks(Math.Min(_longestDelay.Ticks, _pause.Ticks << Math.Min(tries, 10)));
            _owed[id] = new Debt(tries, time.GetUtcNow() + delay);
        }
    }

    private bool IsOwed(JobId id)
    {
        lock (_gate)
        {
            return _owed.ContainsKey(id);
        }
    }

    /// <summary>Who goes on asking where Discord refuses is banned in the end.</summary>
    private bool IsHeldBack(JobId id)
    {
        lock (_gate)
        {
            return _owed.TryGetValue(id, out var debt) && debt.Due > time.GetUtcNow();
        }
    }

    /// <summary>One mix is told of by one at a time.</summary>
    private sealed class Turn
    {
        public bool IsTouchedAgain { get; set; }

        public Task Work { get; set; } = Task.CompletedTask;
    }

    /// <summary>What could not be said, and when it is tried again.</summary>
    private sealed record Debt(int Tries, DateTimeOffset Due);

    [LoggerMessage(LogLevel.Error, "Job {Job} could not be told of")]
    private partial void LogFailed(Exception failure, JobId job);
}

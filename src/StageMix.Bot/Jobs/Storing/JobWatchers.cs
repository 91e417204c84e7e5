using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace StageMix.Bot.Jobs.Storing;

/// <summary>Those who watch the jobs change. Each has the latest state of every changed job waiting, so a slow one costs no memory.</summary>
internal sealed class JobWatchers
{
    private readonly ConcurrentDictionary<Watcher, byte> _watchers = [];

    public void Tell(JobChange change)
    {
        foreach (var watcher in _watchers.Keys)
        {
            watcher.Tell(change);
        }
    }

    public async IAsyncEnumerable<JobChange> ObserveAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var watcher = new Watcher();
        _watchers[watcher] = 0;
        try
        {
            while (true)
            {
                await watcher.WaitAsync(cancellationToken);
                foreach (var change in watcher.TakeAll())
                {
                    yield return change;
                }
            }
        }
        finally
        {
            _watchers.TryRemove(watcher, out _);
        }
    }

    private sealed class Watcher
    {
        private readonly Lock _gate = new();
        private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
        );
        private readonly Dictionary<JobId, JobChange> _waiting = [];

        public void Tell(JobChange change)
        {
            lock (_gate)
            {
                _waiting[change.Id] = change;
            }

            _bell.Writer.TryWrite(true);
        }

        public async Task WaitAsync(CancellationToken cancellationToken) =>
            _ = await _bell.Reader.ReadAsync(cancellationToken);

        public JobChange[] TakeAll()
        {
            lock (_gate)
            {
                JobChange[] all = [.. _waiting.Values];
                _waiting.Clear();
                return all;
            }
        }
    }
}

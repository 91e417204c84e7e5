using System.Collections.Concurrent;

namespace StageMix.Tools.Specs.YouTube.StandIn;

/// <summary>What goes wrong, and at which moments somebody looks in.</summary>
public sealed class StandInFaults
{
    private readonly ConcurrentDictionary<StandInCall, ConcurrentQueue<StandInFault>> _due = [];
    private int _moments;

    /// <summary>How many moments there have been: a request arrives, some bytes arrive, an answer goes out.</summary>
    public int Moments => _moments;

    /// <summary>Sees each moment with its number; as long as it takes, the answer waits.</summary>
    public Func<int, string, Task>? OnMoment { get; set; }

    /// <summary>The calls that met each fault, for specs that must know that it happened.</summary>
    public int Met { get; private set; }

    /// <summary>The next calls of that kind meet these, one each.</summary>
    public void Add(StandInCall call, params IEnumerable<StandInFault> faults)
    {
        foreach (var fault in faults)
        {
            _due.GetOrAdd(call, _ => []).Enqueue(fault);
        }
    }

    internal StandInFault? Take(StandInCall call)
    {
        if (!_due.TryGetValue(call, out var faults) || !faults.TryDequeue(out var fault))
        {
            return null;
        }

        Met++;
        return fault;
    }

    internal Task PassAsync(string moment, CancellationToken stop) =>
        (OnMoment?.Invoke(Interlocked.Increment(ref _moments), moment) ?? Task.CompletedTask).WaitAsync(stop);
}

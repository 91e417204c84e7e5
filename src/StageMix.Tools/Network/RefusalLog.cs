using System.Collections.Concurrent;

namespace StageMix.Tools.Network;

/// <summary>What was refused, in order; the first hundred, so that nobody fills the memory by asking.</summary>
internal sealed class RefusalLog
{
    private const int Kept = 100;

    private readonly ConcurrentQueue<ProxyRefusal> _refusals = [];

    public IReadOnlyCollection<ProxyRefusal> Refusals => _refusals;

    public void Add(ProxyRefusal refusal)
    {
        if (_refusals.Count < Kept)
        {
            _refusals.Enqueue(refusal);
        }
    }
}

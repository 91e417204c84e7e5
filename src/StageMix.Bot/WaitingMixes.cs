using System.Threading.Channels;
using StageMix.Pipeline;

namespace StageMix.Bot;

/// <summary>The mixes that wait, in memory, first come first served.</summary>
public sealed class WaitingMixes
{
    private readonly Channel<MixRequest> _waiting = Channel.CreateUnbounded<MixRequest>();

    public int Waiting => _waiting.Reader.Count;

    /// <summary>The mix that is being made, if any.</summary>
    public MixRequest? Running { get; internal set; }

    public ValueTask EnqueueAsync(MixRequest request, CancellationToken cancellationToken) =>
        _waiting.Writer.WriteAsync(request, cancellationToken);

    internal IAsyncEnumerable<MixRequest> TakeAllAsync(CancellationToken cancellationToken) =>
        _waiting.Reader.ReadAllAsync(cancellationToken);
}

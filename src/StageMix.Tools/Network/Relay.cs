namespace StageMix.Tools.Network;

/// <summary>Passes bytes on between two peers, counted, until they have finished or fall silent.</summary>
internal sealed class Relay(TrafficMeter traffic, TimeSpan idleLimit, TimeProvider time)
{
    /// <summary>Both ways as they come. Where one side has finished, the other may still go on.</summary>
    public async Task TunnelAsync(Peer client, Peer host, CancellationToken stop)
    {
        using var silence = new CancellationTokenSource(idleLimit, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop, silence.Token);
        await Task.WhenAll(OneWayAsync(client, host), OneWayAsync(host, client));

        async Task OneWayAsync(Peer from, Peer to)
        {
            try
            {
                await CopyAsync(from, to, long.MaxValue, silence, ending.Token);
                to.FinishSending();
            }
            catch
            {
                await ending.CancelAsync();
                throw;
            }
        }
    }

    /// <summary>One request and the one answer to it; the connections serve no other.</summary>
    public async Task ExchangeAsync(Peer client, Peer host, ProxyRequest request, CancellationToken stop)
    {
        using var silence = new CancellationTokenSource(idleLimit, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop, silence.Token);
        await SendAsync(host, request.Head, ending.Token);
        await CopyWholeAsync(client, host, request.BodyBytes, silence, ending.Token);
        var answer = await AnswerHead.ReadAsync(host.Reader, request, ending.Token);
        await SendAsync(client, answer.Head.ForNextHop(), ending.Token);
        await CopyWholeAsync(host, client, answer.BodyBytes, silence, ending.Token);
    }

    /// <exception cref="IOException">there were fewer bytes than promised</exception>
    private async Task CopyWholeAsync(
        Peer from,
        Peer to,
        long promised,
        CancellationTokenSource silence,
        CancellationToken ending
    )
    {
        var copied = await CopyAsync(from, to, promised, silence, ending);
        if (copied < promised && promised < long.MaxValue)
        {
            throw new IOException("the body is cut off");
        }
    }

    private ValueTask SendAsync(Peer to, MessageHead head, CancellationToken ending)
    {
        var bytes = head.ToBytes();
        traffic.Add(bytes.Length);
        return to.SendAsync(bytes, ending);
    }

    /// <returns>how many bytes there were, up to so many as were wanted</returns>
    private async Task<long> CopyAsync(
        Peer from,
        Peer to,
        long wanted,
        CancellationTokenSource silence,
        CancellationToken ending
    )
    {
        var copied = 0L;
        while (copied < wanted)
        {
            var read = await from.Reader.ReadAsync(ending);
            var part = read.Buffer.Slice(0, Math.Min(wanted - copied, read.Buffer.Length));
            if (part.IsEmpty)
            {
                break;
            }

            silence.CancelAfter(idleLimit);
            traffic.Add(part.Length);
            foreach (var piece in part)
            {
                await to.SendAsync(piece, ending);
            }

            copied += part.Length;
            from.Reader.AdvanceTo(part.End);
        }

        return copied;
    }
}

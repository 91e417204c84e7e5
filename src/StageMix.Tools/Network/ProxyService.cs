using System.Net.Sockets;
using System.Text;

namespace StageMix.Tools.Network;

/// <summary>Serves the proxy's clients, each from the head of its request to the last byte.</summary>
internal sealed class ProxyService(
    ProxyRules rules,
    ProxyCredential credential,
    CheckedDialer dialer,
    Relay relay,
    RefusalLog refusals,
    TimeProvider time
)
{
    private static readonly TimeSpan _lastWords = TimeSpan.FromSeconds(2);
    private static readonly byte[] _tunnelOpen = "HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray();

    /// <param name="socket">disposed when served</param>
    public async Task ServeAsync(Socket socket, CancellationToken stop)
    {
        await using var client = new Peer(socket);
        using var limit = new CancellationTokenSource(rules.ConnectionLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        try
        {
            await AnswerAsync(client, either.Token);
            await client.LingerAsync(_lastWords, time, either.Token);
        }
        catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException)
        {
            // A side hung up or fell silent, or the proxy is being stopped. An orderly end would say "that was all".
            client.Abort();
        }
    }

    private async Task AnswerAsync(Peer client, CancellationToken stop)
    {
        Authority? target = null;
        try
        {
            if (await ReadHeadAsync(client, stop) is not { } head)
            {
                return;
            }

            if (!credential.Matches(head.Values("Proxy-Authorization").FirstOrDefault()))
            {
                await AnswerAsync(client, $"407 Proxy Authentication Required\r\n{ProxyCredential.Question}", "", stop);
                return;
            }

            var request = ProxyRequest.Read(head);
            target = request.Target;
            await ForwardAsync(client, request, stop);
        }
        catch (RefusedException refused)
        {
            // recorded first: who reads the answer may ask why at once
            refusals.Add(new ProxyRefusal(refused.Reason, target));
            if (client.HasBeenSentTo)
            {
                throw new IOException("the answer is broken off", refused);
            }

            await AnswerAsync(client, $"{(int)refused.Status} {refused.Status}", refused.Message + "\n", stop);
        }
    }

    private async Task ForwardAsync(Peer client, ProxyRequest request, CancellationToken stop)
    {
        await using var host = new Peer(await dialer.DialAsync(request.Target.Host, request.Port, stop));
        if (request.IsTunnel)
        {
            await client.SendAsync(_tunnelOpen, stop);
            await relay.TunnelAsync(client, host, stop);
        }
        else
        {
            await relay.ExchangeAsync(client, host, request, stop);
        }
    }

    private async Task<MessageHead?> ReadHeadAsync(Peer client, CancellationToken stop)
    {
        using var late = new CancellationTokenSource(rules.HeadLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        return await HeadReader.ReadAsync(client.Reader, either.Token);
    }

    private static ValueTask AnswerAsync(Peer client, string status, string words, CancellationToken stop) =>
        client.SendAsync(
            Encoding.ASCII.GetBytes(
                $"HTTP/1.1 {status}\r\nContent-Type: text/plain\r\nContent-Length: {words.Length}\r\nConnection: close\r\n\r\n{words}"
            ),
            stop
        );
}

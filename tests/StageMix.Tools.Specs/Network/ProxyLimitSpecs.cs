using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using StageMix.Tools.Network;
using static StageMix.Tools.Specs.Network.SmallNetwork;

namespace StageMix.Tools.Specs.Network;

public sealed class ProxyLimitSpecs
{
    private const string Get = "GET http://media.example/ HTTP/1.1\r\nHost: a\r\n";

    private static readonly TimeSpan _short = TimeSpan.FromMilliseconds(150);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task More_bytes_than_allowed_break_off_and_close_the_door()
    {
        await using var network = new SmallNetwork(EndlessAsync);
        await using var proxy = network.Proxy(new ProxyRules { ByteLimit = 300_000 });

        var received = await ReceiveAsync(proxy, Get);

        // breaking off takes along what had arrived and was not read yet
        received.ShouldBeInRange(1, 300_000);
        proxy.Refusals.Single().Reason.ShouldBe(ProxyRefusalReason.TooManyBytes);
        (await SendAsync(proxy, $"{Get}{Authorization(proxy)}\r\n")).ShouldStartWith("HTTP/1.1 413", Case.Sensitive);
    }

    [Fact]
    public async Task A_tunnels_bytes_count_both_ways()
    {
        await using var network = new SmallNetwork((stream, stop) => stream.CopyToAsync(Stream.Null, stop));
        await using var proxy = network.Proxy(new ProxyRules { ByteLimit = 300_000 });
        using var client = await OpenAsync(proxy);
        await client.SendAsync(
            Encoding.ASCII.GetBytes($"CONNECT media.example:443 HTTP/1.1\r\nHost: a\r\n{Authorization(proxy)}\r\n"),
            Stop
        );

        await Should.ThrowAsync<SocketException>(async () =>
        {
            while (await client.SendAsync(new byte[10_000], Stop) > 0) { }
        });
        proxy.Refusals.Single().Reason.ShouldBe(ProxyRefusalReason.TooManyBytes);
    }

    [Fact]
    public async Task A_client_that_does_not_say_what_it_wants_is_left()
    {
        await using var network = new SmallNetwork(EndlessAsync);
        await using var proxy = network.Proxy(new ProxyRules { HeadLimit = _short });
        using var client = await OpenAsync(proxy);
        await client.SendAsync("GET http"u8.ToArray(), Stop);

        (await EndsAsync(client)).ShouldBe(0);
    }

    [Fact]
    public async Task A_head_that_comes_letter_by_letter_is_read()
    {
        await using var network = new SmallNetwork(Answering("HTTP/1.1 204 No Content\r\n\r\n", _ => { }));
        await using var proxy = network.Proxy();
        using var client = await OpenAsync(proxy);
        client.NoDelay = true;
        foreach (var letter in Encoding.ASCII.GetBytes($"{Get}{Authorization(proxy)}\r\n"))
        {
            await client.SendAsync(new[] { letter }, Stop);
        }

        (await ReadToEndAsync(client)).ShouldStartWith("HTTP/1.1 204", Case.Sensitive);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nsome")]
    public async Task A_host_that_falls_silent_is_left_and_its_answer_is_not_taken_for_whole(string beginning)
    {
        await using var network = new SmallNetwork(
            async (stream, stop) =>
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(beginning), stop);
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
            }
        );
        await using var proxy = network.Proxy(new ProxyRules { IdleLimit = _short });
        using var client = await OpenAsync(proxy);
        await client.SendAsync(Encoding.ASCII.GetBytes($"{Get}{Authorization(proxy)}\r\n"), Stop);

        await EndsByResetAsync(client);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_not_taken_for_whole()
    {
        await using var network = new SmallNetwork(
            async (stream, stop) =>
            {
                await ReadHeadAsync(stream, stop);
                await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\nsome"u8.ToArray(), stop);
                stream.Socket.Close(timeout: 0);
            }
        );
        await using var proxy = network.Proxy();
        using var client = await OpenAsync(proxy);
        await client.SendAsync(Encoding.ASCII.GetBytes($"{Get}{Authorization(proxy)}\r\n"), Stop);

        await EndsByResetAsync(client);
    }

    [Fact]
    public async Task A_host_that_never_connects_is_left()
    {
        await using var network = new SmallNetwork(EndlessAsync);
        await using var proxy = FilteringProxy.Start(
            new ProxyRules { ConnectLimit = _short },
            network,
            new Waiting(),
            TimeProvider.System
        );

        (await SendAsync(proxy, $"{Get}{Authorization(proxy)}\r\n")).ShouldStartWith("HTTP/1.1 502", Case.Sensitive);
        proxy.Refusals.Single().Reason.ShouldBe(ProxyRefusalReason.Unreachable);
    }

    [Fact]
    public async Task A_connection_lasts_no_longer_than_allowed()
    {
        await using var network = new SmallNetwork(
            async (stream, stop) =>
            {
                await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), stop);
                while (true)
                {
                    await stream.WriteAsync("."u8.ToArray(), stop);
                    await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, stop);
                }
            }
        );
        await using var proxy = network.Proxy(new ProxyRules { ConnectionLimit = 2 * _short });
        using var client = await OpenAsync(proxy);
        await client.SendAsync(Encoding.ASCII.GetBytes($"{Get}{Authorization(proxy)}\r\n"), Stop);

        await EndsByResetAsync(client);
    }

    [Fact]
    public async Task Disposing_closes_every_connection()
    {
        await using var network = new SmallNetwork(EndlessAsync);
        var proxy = network.Proxy();
        using var silent = await OpenAsync(proxy);
        using var tunnel = await OpenAsync(proxy);
        await tunnel.SendAsync(
            Encoding.ASCII.GetBytes($"CONNECT media.example:443 HTTP/1.1\r\nHost: a\r\n{Authorization(proxy)}\r\n"),
            Stop
        );
        await tunnel.ReceiveAsync(new byte[10], Stop);

        await proxy.DisposeAsync();

        await EndsAsync(silent);
        await EndsAsync(tunnel);
        await Should.ThrowAsync<SocketException>(() => OpenAsync(proxy));
    }

    private static async Task EndlessAsync(NetworkStream stream, CancellationToken stop)
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), stop);
        while (true)
        {
            await stream.WriteAsync(new byte[10_000], stop);
        }
    }

    /// <returns>how many bytes came before the connection ended</returns>
    private static async Task<int> ReceiveAsync(FilteringProxy proxy, string head)
    {
        using var client = await OpenAsync(proxy);
        await client.SendAsync(Encoding.ASCII.GetBytes($"{head}{Authorization(proxy)}\r\n"), Stop);
        return await EndsAsync(client);
    }

    private static async Task<int> EndsAsync(Socket client)
    {
        var bytes = 0;
        try
        {
            var buffer = new byte[100_000];
            while (await client.ReceiveAsync(buffer, Stop) is > 0 and var some)
            {
                bytes += some;
            }
        }
        catch (SocketException)
        {
            // by a reset
        }

        return bytes;
    }

    private static async Task EndsByResetAsync(Socket client) =>
        await Should.ThrowAsync<SocketException>(async () =>
        {
            while (await client.ReceiveAsync(new byte[100], Stop) > 0) { }
        });

    private sealed class Waiting : IConnector
    {
        public async Task<Socket> ConnectAsync(IPEndPoint endPoint, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            throw new UnreachableException();
        }
    }
}

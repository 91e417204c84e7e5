using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using StageMix.Tools.Network;

namespace StageMix.Tools.Specs.Network;

/// <summary>
/// A network of the spec's own: names stand for what it says, and a connection to any address ends at one server on
/// loopback, so that nothing else is ever contacted. What was looked up and contacted is written down.
/// </summary>
internal sealed class SmallNetwork : INameResolver, IConnector, IAsyncDisposable
{
    public const string PublicAddress = "93.184.215.14";

    private readonly TcpListener _server = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(
        TestContext.Current.CancellationToken
    );
    private readonly Task _serving;

    /// <param name="serve">what the server does with each connection</param>
    public SmallNetwork(Func<NetworkStream, CancellationToken, Task> serve)
    {
        _server.Start();
        _serving = ServeAsync(serve);
    }

    /// <summary>What names stand for; asked again, they move on to the next answer, and stay with the last.</summary>
    public Dictionary<string, string[][]> Names { get; } =
        new(StringComparer.Ordinal)
        {
            ["media.example"] =
            [
                [PublicAddress],
            ],
        };

    /// <summary>Where the one server is.</summary>
    public EndPoint Server => _server.LocalEndpoint;

    public ConcurrentQueue<string> LookedUp { get; } = [];

    public ConcurrentQueue<string> Contacted { get; } = [];

    public FilteringProxy Proxy(ProxyRules? rules = null) =>
        FilteringProxy.Start(rules ?? new ProxyRules(), this, this, TimeProvider.System);

    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string name, CancellationToken cancellationToken)
    {
        LookedUp.Enqueue(name);
        await Task.Yield();
        if (!Names.TryGetValue(name, out var answers))
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        Names[name] = answers.Length > 1 ? answers[1..] : answers;
        return answers[0].Select(IPAddress.Parse).ToList();
    }

    public async Task<Socket> ConnectAsync(IPEndPoint endPoint, CancellationToken cancellationToken)
    {
        Contacted.Enqueue(endPoint.ToString());
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(_server.LocalEndpoint, cancellationToken);
        return socket;
    }

    /// <summary>Sends bytes to the proxy as they are, finishes, and returns all that comes back.</summary>
    public static async Task<string> SendAsync(FilteringProxy proxy, string request)
    {
        using var client = await OpenAsync(proxy);
        await client.SendAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        return await ReadToEndAsync(client);
    }

    public static async Task<Socket> OpenAsync(FilteringProxy proxy)
    {
        var client = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await client.ConnectAsync(
            new IPEndPoint(IPAddress.Loopback, proxy.Address.Port),
            TestContext.Current.CancellationToken
        );
        return client;
    }

    public static async Task<string> ReadToEndAsync(Socket client)
    {
        var text = new StringBuilder();
        var buffer = new byte[1000];
        while (await client.ReceiveAsync(buffer, TestContext.Current.CancellationToken) is > 0 and var bytes)
        {
            text.Append(Encoding.Latin1.GetString(buffer, 0, bytes));
        }

        return text.ToString();
    }

    /// <summary>The field that lets a raw request in.</summary>
    public static string Authorization(FilteringProxy proxy)
    {
        var pair = Encoding.ASCII.GetBytes($"{proxy.Credential.UserName}:{proxy.Credential.Password}");
        return $"Proxy-Authorization: Basic {Convert.ToBase64String(pair)}\r\n";
    }

    /// <summary>Reads a request's head and answers with the given text.</summary>
    public static Func<NetworkStream, CancellationToken, Task> Answering(
        string answer,
        Action<string>? onHead = null
    ) =>
        async (stream, stop) =>
        {
            onHead?.Invoke(await ReadHeadAsync(stream, stop));
            await stream.WriteAsync(Encoding.Latin1.GetBytes(answer), stop);
        };

    public static async Task<string> ReadHeadAsync(Stream stream, CancellationToken stop)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, stop) > 0)
        {
            head.Append((char)one[0]);
        }

        return head.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _server.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync(Func<NetworkStream, CancellationToken, Task> serve)
    {
        try
        {
            while (true)
            {
                _ = ServeOneAsync(await _server.AcceptSocketAsync(_stop.Token), serve);
            }
        }
        catch (OperationCanceledException)
        {
            // the spec has ended
        }
    }

    private async Task ServeOneAsync(Socket socket, Func<NetworkStream, CancellationToken, Task> serve)
    {
        await using var stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            await serve(stream, _stop.Token);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // the proxy hung up
        }
    }
}

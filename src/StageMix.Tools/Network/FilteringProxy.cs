using System.Net;
using System.Net.Sockets;

namespace StageMix.Tools.Network;

/// <summary>
/// A small HTTP/1.1 forward proxy on loopback behind which one run of an outside program reaches the web: it contacts
/// only public addresses, checked at the moment of connecting, so that redirects and names that change are caught too.
/// </summary>
/// <remarks>
/// Own code: the registry holds reverse proxies alone (Yarp), and none connects to the very address that was checked.
/// One instance a run: its limits and its refusals are that run's.
/// </remarks>
public sealed class FilteringProxy : IAsyncDisposable
{
    private const int Connections = 32;

    private static readonly TimeSpan _breath = TimeSpan.FromMilliseconds(100);

    private readonly ProxyCredential _credential = new();
    private readonly RefusalLog _refusals = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly TimeProvider _time;
    private readonly TrafficMeter _traffic;
    private readonly Task _serving;

    private FilteringProxy(ProxyRules rules, INameResolver resolver, IConnector connector, TimeProvider time)
    {
        _time = time;
        _traffic = new TrafficMeter(rules.ByteLimit);
        var dialer = new CheckedDialer(rules, resolver, connector, time);
        var relay = new Relay(_traffic, rules.IdleLimit, time);
        var service = new ProxyService(rules, _credential, dialer, relay, _refusals, time);
        _listener.Start();
        _serving = Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => ServeAsync(service)));
    }

    /// <summary>Where it listens, on a port of the system's choice.</summary>
    public Uri Address => new($"http://{_listener.LocalEndpoint}");

    /// <summary>Without it every request is answered 407.</summary>
    public NetworkCredential Credential => _credential.Pair;

    /// <summary>Address and credential in one, for <c>http_proxy</c> and <c>https_proxy</c>: an environment is its owner's alone to read, a command line everybody's.</summary>
    public string AddressWithCredential =>
        $"{Address.Scheme}://{Credential.UserName}:{Credential.Password}@{Address.Authority}";

    /// <summary>What was refused so far, in order.</summary>
    public IReadOnlyCollection<ProxyRefusal> Refusals => _refusals.Refusals;

    /// <summary>How many bytes have passed, both ways.</summary>
    public long Bytes => _traffic.Bytes;

    public static FilteringProxy Start(
        ProxyRules rules,
        INameResolver resolver,
        IConnector connector,
        TimeProvider time
    ) => new(rules, resolver, connector, time);

    /// <summary>Closes every connection and ends when none is left.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync(ProxyService service)
    {
        try
        {
            while (true)
            {
                await AcceptAsync(service);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // the proxy is being disposed
        }
    }

    private async Task AcceptAsync(ProxyService service)
    {
        try
        {
            var socket = await _listener.AcceptSocketAsync(_stop.Token);
            socket.NoDelay = true;
            await service.ServeAsync(socket, _stop.Token);
        }
        catch (SocketException)
        {
            // it was gone before it was served, or no more sockets are to be had for the moment
            await Task.Delay(_breath, _time, _stop.Token);
        }
    }
}

using System.Net;
using System.Net.Sockets;

namespace StageMix.Tools.Network;

/// <summary>
/// Connects to what was checked: a name is looked up once, every address that it gives must be allowed, and the
/// connection goes to one of exactly these. A name that changes its answer afterwards changes nothing.
/// </summary>
internal sealed class CheckedDialer(ProxyRules rules, INameResolver resolver, IConnector connector, TimeProvider time)
{
    /// <exception cref="RefusedException">the port or an address is not allowed, or nobody answers</exception>
    public async Task<Socket> DialAsync(HostName host, int port, CancellationToken stop)
    {
        if (!rules.Ports.Contains(port))
        {
            throw new RefusedException(ProxyRefusalReason.Port, HttpStatusCode.Forbidden, "this port is not allowed");
        }

        using var late = new CancellationTokenSource(rules.ConnectLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        try
        {
            var addresses = await ResolveAsync(host, either.Token);
            if (!addresses.All(IsAllowed))
            {
                throw new RefusedException(
                    ProxyRefusalReason.Address,
                    HttpStatusCode.Forbidden,
                    "this host's address is not public"
                );
            }

            return await ConnectAsync(addresses, port, either.Token);
        }
        catch (SocketException)
        {
            throw Unreachable();
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            throw Unreachable();
        }
    }

    private async Task<IReadOnlyList<IPAddress>> ResolveAsync(HostName host, CancellationToken stop) =>
        host.Address is { } address ? [address] : await resolver.ResolveAsync(host.Text, stop);

    private bool IsAllowed(IPAddress address) =>
        AddressRules.IsPublic(address) || (rules.AllowPrivateAddresses && AddressRules.IsPrivate(address));

    /// <summary>Tries the addresses in the order given; the last one's failure is the failure.</summary>
    private async Task<Socket> ConnectAsync(IReadOnlyList<IPAddress> addresses, int port, CancellationToken stop)
    {
        foreach (var address in addresses.SkipLast(1))
        {
            try
            {
                return await connector.ConnectAsync(new IPEndPoint(address, port), stop);
            }
            catch (SocketException)
            {
                // the next address may answer
            }
        }

        return addresses.Count == 0
            ? throw Unreachable()
            : await connector.ConnectAsync(new IPEndPoint(addresses[^1], port), stop);
    }

    private static RefusedException Unreachable() =>
        new(ProxyRefusalReason.Unreachable, HttpStatusCode.BadGateway, "this host cannot be reached");
}

using System.Net;

namespace StageMix.Tools.Network;

/// <summary>Looks names up.</summary>
public interface INameResolver
{
    /// <summary>All addresses that the name stands for now.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">there is no such name, or it cannot be looked up</exception>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string name, CancellationToken cancellationToken);
}

/// <summary>Asks the system.</summary>
public sealed class SystemNameResolver : INameResolver
{
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string name, CancellationToken cancellationToken) =>
        await Dns.GetHostAddressesAsync(name, cancellationToken);
}

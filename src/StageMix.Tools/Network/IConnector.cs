using System.Net;
using System.Net.Sockets;

namespace StageMix.Tools.Network;

/// <summary>Opens connections.</summary>
public interface IConnector
{
    /// <summary>A connection to exactly that address and port, the caller's to dispose.</summary>
    /// <exception cref="SocketException">nobody answers there</exception>
    Task<Socket> ConnectAsync(IPEndPoint endPoint, CancellationToken cancellationToken);
}

/// <summary>Opens TCP connections.</summary>
public sealed class TcpConnector : IConnector
{
    public async Task<Socket> ConnectAsync(IPEndPoint endPoint, CancellationToken cancellationToken)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endPoint, cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StageMix.Tools.Network;

/// <summary>
/// Opens connections through the operator's own HTTP proxy. It is asked for the very address that was checked, so names
/// are looked up here and not there.
/// </summary>
/// <param name="proxy"><c>http://host:port</c>, with <c>user:password@</c> where the proxy wants it</param>
public sealed class UpstreamConnector(Uri proxy) : IConnector
{
    private const int LongestAnswer = 8 * 1024;

    public async Task<Socket> ConnectAsync(IPEndPoint endPoint, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(proxy.Host, proxy.Port, cancellationToken);
            await socket.SendAsync(Encoding.ASCII.GetBytes(Question(endPoint)), cancellationToken);
            var answer = await ReadHeadAsync(socket, cancellationToken);
            return
                answer.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal)
                || answer.StartsWith("HTTP/1.0 200 ", StringComparison.Ordinal)
                ? socket
                : throw new SocketException((int)SocketError.ConnectionRefused);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private string Question(IPEndPoint endPoint)
    {
        var authorization =
            proxy.UserInfo.Length == 0
                ? ""
                : "Proxy-Authorization: Basic "
                    + Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(proxy.UserInfo)))
                    + "\r\n";
        return $"CONNECT {endPoint} HTTP/1.1\r\nHost: {endPoint}\r\n{authorization}\r\n";
    }

    /// <summary>Byte by byte: what follows the head is the host's.</summary>
    private static async Task<string> ReadHeadAsync(Socket socket, CancellationToken stop)
    {
        var head = new StringBuilder();
        var letter = new byte[1];
        while (head.Length < LongestAnswer && await socket.ReceiveAsync(letter, stop) == 1)
        {
            head.Append((char)letter[0]);
            if (letter[0] == '\n' && head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            {
                return head.ToString();
            }
        }

        throw new SocketException((int)SocketError.ConnectionReset);
    }
}

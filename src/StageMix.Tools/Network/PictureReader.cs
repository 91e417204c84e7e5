using System.Net;

namespace StageMix.Tools.Network;

/// <summary>
/// Reads one small picture from the web, through a <see cref="FilteringProxy"/> of its own: each redirect is checked
/// as the first address is.
/// </summary>
public sealed class PictureReader(ProxyRules rules, INameResolver resolver, IConnector connector, TimeProvider time)
{
    public const int MostBytes = 2 << 20;

    private const int MostRedirects = 3;

    /// <summary>What heads and the handshakes of a few redirects add.</summary>
    private const int Overhead = 256 << 10;

    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(15);

    /// <returns>the picture's bytes; null when there is none, or it is too large, too slow, of another kind, or where nobody may go</returns>
    public async Task<byte[]?> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        if (address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
        {
            return null;
        }

        await using var proxy = FilteringProxy.Start(
            rules with
            {
                ByteLimit = MostBytes + Overhead,
            },
            resolver,
            connector,
            time
        );
        using var late = new CancellationTokenSource(_limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            var picture = await ReadAsync(address, proxy, either.Token);
            return PictureKind.Of(picture) is null ? null : picture;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private static async Task<byte[]> ReadAsync(Uri address, FilteringProxy proxy, CancellationToken stop)
    {
        using var http = new HttpClient(
            new SocketsHttpHandler
            {
                Proxy = new WebProxy(proxy.Address) { Credentials = proxy.Credential },
                MaxAutomaticRedirections = MostRedirects,
                UseCookies = false,
            }
        )
        {
            MaxResponseContentBufferSize = MostBytes,
        };
        return await http.GetByteArrayAsync(address, stop);
    }
}

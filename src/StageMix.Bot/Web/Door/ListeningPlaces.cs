using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace StageMix.Bot.Web.Door;

/// <summary>Whether the bot can listen where it shall. The web server finds that out last, when work has begun, and says it in traces.</summary>
internal static class ListeningPlaces
{
    /// <returns>a sentence about the first place where it cannot; none when all is well</returns>
    public static string? FindProblem(WebOptions options) =>
        FindProblem("Web__Url", options.Url)
        ?? (options.HasWatchPages ? FindProblem("Web__WatchUrl", options.WatchUrl!) : null);

    private static string? FindProblem(string setting, string address)
    {
        try
        {
            SocketTransportOptions.CreateDefaultBoundListenSocket(EndPointOf(new Uri(address))).Dispose();
            return null;
        }
        catch (SocketException refused) when (refused.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return $"{address} is taken. If another bot runs here, stop it; else set {setting} to another port.";
        }
        catch (SocketException refused) when (refused.SocketErrorCode == SocketError.AccessDenied)
        {
            return $"it may not listen at {address}: set {setting} to a port above 1023.";
        }
        catch (SocketException refused) when (refused.SocketErrorCode == SocketError.AddressNotAvailable)
        {
            return $"{address} is no address of this machine: set {setting} to one that is.";
        }
    }

    /// <summary>Any other name than these means every address, as the web server reads it.</summary>
    private static IPEndPoint EndPointOf(Uri address) =>
        new(
            IPAddress.TryParse(address.DnsSafeHost, out var number) ? number
                : address.Host == "localhost" ? IPAddress.Loopback
                : IPAddress.Any,
            address.Port
        );
}

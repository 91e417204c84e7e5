using System.Net;
using Microsoft.Extensions.Options;

namespace StageMix.Bot.Web.Door;

/// <summary>
/// The names under which the console may be asked for. A page elsewhere can let its own name lead to this machine (DNS
/// rebinding), and would then read the console as itself; but it cannot take one of these names.
/// </summary>
internal sealed class KnownHosts
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _isEveryAddress;

    public KnownHosts(IOptions<WebOptions> options)
    {
        var own = new Uri(options.Value.Url);
        _names.Add(own.Host);
        _names.UnionWith(options.Value.Hosts);
        _isEveryAddress =
            IPAddress.TryParse(own.DnsSafeHost, out var number)
            && (number.Equals(IPAddress.Any) || number.Equals(IPAddress.IPv6Any));
        if (_isEveryAddress || WebOptions.IsThisMachine(own))
        {
            _names.UnionWith(["localhost", "127.0.0.1", "[::1]"]);
        }
    }

    /// <summary>Whether a request's Host header is one of them. An address in figures needs no name, so none can be made to lead here.</summary>
    public bool Contain(HostString host) =>
        host.HasValue && (_names.Contains(host.Host) || (_isEveryAddress && IPAddress.TryParse(host.Host, out _)));
}

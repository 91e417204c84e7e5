using StageMix.Tools.Network;

namespace StageMix.Pipeline.Acquiring.Links;

/// <summary>The hosts besides YouTube's from which the operator lets links be taken.</summary>
public sealed class AllowedHosts
{
    private static readonly int[] _webPorts = [80, 443];

    private readonly HashSet<(string Host, int Port)> _places = [];

    /// <param name="hosts">each <c>host</c>, which means its ports 80 and 443, or <c>host:port</c></param>
    /// <exception cref="FormatException">one of them is neither</exception>
    public AllowedHosts(IEnumerable<string> hosts)
    {
        foreach (var text in hosts)
        {
            var host = Authority.TryParse(text, out var parsed) ? parsed : throw new FormatException(text);
            _places.UnionWith((host.Port is { } port ? [port] : _webPorts).Select(port => (host.Host.Text, port)));
        }
    }

    /// <summary>The ports that links from these hosts and from YouTube may lead to.</summary>
    public IReadOnlySet<int> Ports => _places.Select(place => place.Port).Concat(_webPorts).ToHashSet();

    internal bool Contains(LinkAddress address) => _places.Contains((address.Host, address.Port));
}

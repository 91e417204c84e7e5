using StageMix.Pipeline.Acquiring.Links;
using StageMix.Tools.Network;

namespace StageMix.Pipeline.Acquiring.Retrieving;

/// <summary>How the web is reached, as the settings have it: by everything that follows a link.</summary>
internal sealed class WebAccess(AcquiringOptions options)
{
    public ProxyRules Rules { get; } =
        new()
        {
            Ports = new AllowedHosts(options.AllowedHosts).Ports,
            AllowPrivateAddresses = options.AllowPrivateAddresses,
            ConnectLimit = TimeSpan.FromSeconds(options.PatienceSeconds),
            IdleLimit = TimeSpan.FromSeconds(options.PatienceSeconds),
        };

    public INameResolver Resolver { get; } = new SystemNameResolver();

    public IConnector Connector { get; } =
        options.Proxy is { Length: > 0 } proxy ? new UpstreamConnector(new Uri(proxy)) : new TcpConnector();
}

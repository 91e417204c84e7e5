namespace StageMix.Tools.Network;

/// <summary>What may pass a <see cref="FilteringProxy"/>, and how much of it.</summary>
public sealed record ProxyRules
{
    /// <summary>The ports that may be contacted.</summary>
    public IReadOnlySet<int> Ports { get; init; } = new HashSet<int> { 80, 443 };

    /// <summary>This machine, private networks and carriers' shared ones may be contacted too; link-local and the rest stay closed.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>How many bytes may pass, both ways and over all connections.</summary>
    public long ByteLimit { get; init; } = 16L << 30;

    /// <summary>How long a client may take to say what it wants.</summary>
    public TimeSpan HeadLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long looking a name up and connecting may take.</summary>
    public TimeSpan ConnectLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a connection may stand without a byte either way.</summary>
    public TimeSpan IdleLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a connection may last.</summary>
    public TimeSpan ConnectionLimit { get; init; } = TimeSpan.FromHours(2);
}

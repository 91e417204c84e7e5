using System.Net;
using System.Net.Sockets;

namespace StageMix.Tools.Network;

/// <summary>Which addresses are public, by IANA's registries.</summary>
/// <remarks>
/// https://www.iana.org/assignments/iana-ipv4-special-registry (RFC 6890 and its successors),
/// https://www.iana.org/assignments/iana-ipv6-special-registry and
/// https://www.iana.org/assignments/ipv6-unicast-address-assignments.
/// </remarks>
internal static class AddressRules
{
    private static readonly IPNetwork[] _specialIPv4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), // this network, RFC 791
        IPNetwork.Parse("10.0.0.0/8"), // private, RFC 1918
        IPNetwork.Parse("100.64.0.0/10"), // shared by carriers (CGNAT), RFC 6598
        IPNetwork.Parse("127.0.0.0/8"), // loopback, RFC 1122
        IPNetwork.Parse("169.254.0.0/16"), // link-local, RFC 3927; clouds keep their secrets there
        IPNetwork.Parse("172.16.0.0/12"), // private, RFC 1918
        IPNetwork.Parse("192.0.0.0/24"), // protocol assignments, RFC 6890
        IPNetwork.Parse("192.0.2.0/24"), // documentation, RFC 5737
        IPNetwork.Parse("192.88.99.0/24"), // 6to4 relays, RFC 7526
        IPNetwork.Parse("192.168.0.0/16"), // private, RFC 1918
        IPNetwork.Parse("198.18.0.0/15"), // benchmarking, RFC 2544
        IPNetwork.Parse("198.51.100.0/24"), // documentation, RFC 5737
        IPNetwork.Parse("203.0.113.0/24"), // documentation, RFC 5737
        IPNetwork.Parse("224.0.0.0/4"), // multicast, RFC 5771
        IPNetwork.Parse("240.0.0.0/4"), // reserved, RFC 1112, and broadcast, RFC 8190
    ];

    /// <summary>All of IPv6 that is given out. Outside lie loopback, mapped, compatible, NAT64, ULA, link-local, site-local and multicast.</summary>
    private static readonly IPNetwork _globalIPv6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] _specialIPv6 =
    [
        IPNetwork.Parse("2001::/23"), // protocol assignments, RFC 2928: Teredo, benchmarking, ORCHID
        IPNetwork.Parse("2001:db8::/32"), // documentation, RFC 3849
        IPNetwork.Parse("2002::/16"), // 6to4, RFC 3056: an IPv4 address inside
        IPNetwork.Parse("3fff::/20"), // documentation, RFC 9637
    ];

    /// <summary>What an operator who allows private addresses means by them: this machine and the networks around it.</summary>
    private static readonly IPNetwork[] _private =
    [
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("::1/128"), // loopback, RFC 4291
        IPNetwork.Parse("fc00::/7"), // unique local, RFC 4193
    ];

    public static bool IsPublic(IPAddress address) =>
        address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !IsIn(_specialIPv4, address),
            AddressFamily.InterNetworkV6 => _globalIPv6.Contains(address) && !IsIn(_specialIPv6, address),
            _ => false,
        };

    // IPNetwork looks through a mapped address, which no system needs to connect to
    public static bool IsPrivate(IPAddress address) => !address.IsIPv4MappedToIPv6 && IsIn(_private, address);

    private static bool IsIn(IPNetwork[] networks, IPAddress address) =>
        networks.Any(network => network.Contains(address));
}

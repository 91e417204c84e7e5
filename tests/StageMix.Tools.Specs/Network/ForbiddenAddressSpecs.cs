using StageMix.Tools.Network;
using static StageMix.Tools.Specs.Network.SmallNetwork;

namespace StageMix.Tools.Specs.Network;

/// <summary>What is refused is refused before any connection.</summary>
public sealed class ForbiddenAddressSpecs
{
    private const string Nothing = "HTTP/1.1 204 No Content\r\n\r\n";

    /// <summary>The first and last of each special block, and odd ones inside.</summary>
    private static readonly string[] _forbidden =
    [
        "0.0.0.0",
        "0.255.255.255",
        "10.0.0.0",
        "10.255.255.255",
        "100.64.0.0",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.0.0",
        "169.254.169.254",
        "172.16.0.0",
        "172.31.255.255",
        "192.0.0.0",
        "192.0.0.170",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.0",
        "192.168.255.255",
        "198.18.0.0",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1", // compatible
        "::93.184.215.14",
        "::ffff:127.0.0.1", // mapped
        "::ffff:93.184.215.14",
        "::ffff:0:127.0.0.1", // translated
        "64:ff9b::7f00:1", // NAT64
        "64:ff9b::5db8:d70e",
        "64:ff9b:1::a00:1",
        "100::1", // discard
        "2001::1", // Teredo
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:2::1", // benchmarking
        "2001:10::1", // ORCHID
        "2001:20::1",
        "2001:1ff:ffff::1",
        "2001:db8::1", // documentation
        "2002:7f00:1::1", // 6to4
        "2002:5db8:d70e::1",
        "3fff::1", // documentation
        "3fff:fff::1",
        "4000::1", // not given out
        "5f00::1",
        "fc00::1", // unique local
        "fd12:3456::1",
        "fdff:ffff::1",
        "fe80::1", // link-local
        "fe80::1%1",
        "fec0::1", // site-local
        "ff02::1", // multicast
    ];

    private static readonly string[] _public =
    [
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2001:200::1",
        "2001:4860:4860::8888",
        "2003::1",
        "2606:4700::1111",
        "3ffe:ffff::1",
    ];

    public static TheoryData<string> Forbidden => [.. _forbidden];

    public static TheoryData<string> Public => [.. _public];

    [Theory]
    [MemberData(nameof(Forbidden))]
    public async Task A_name_that_stands_for_a_forbidden_address_is_refused(string address) =>
        await RefusedAsync("media.example", address);

    [Theory]
    [MemberData(nameof(Forbidden))]
    public async Task A_name_that_also_stands_for_a_forbidden_address_is_refused(string address)
    {
        await RefusedAsync("media.example", PublicAddress, address);
        await RefusedAsync("media.example", address, PublicAddress, "2606:4700::1111");
    }

    [Theory]
    [MemberData(nameof(Forbidden))]
    public async Task A_forbidden_address_itself_is_refused(string address)
    {
        var literal = address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address;
        await using var network = new SmallNetwork(Answering(Nothing));
        await using var proxy = network.Proxy();

        (await AskAsync(proxy, "GET", $"http://{literal}/")).ShouldNotStartWith("HTTP/1.1 2");
        (await AskAsync(proxy, "CONNECT", $"{literal}:443")).ShouldNotStartWith("HTTP/1.1 2");
        network.LookedUp.ShouldBeEmpty();
        network.Contacted.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Public))]
    public async Task A_name_that_stands_for_a_public_address_is_let_through(string address)
    {
        await using var network = new SmallNetwork(Answering(Nothing, _ => { }));
        network.Names["media.example"] =
        [
            [address],
        ];
        await using var proxy = network.Proxy();

        (await AskAsync(proxy, "GET", "http://media.example/")).ShouldStartWith("HTTP/1.1 204", Case.Sensitive);
        network.Contacted.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("0x7f.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("017700000001")]
    [InlineData("127.1")]
    [InlineData("127.0.1")]
    [InlineData("127.0.0.01")]
    [InlineData("127.0.0.1.")]
    [InlineData("media.example.")]
    [InlineData("1.1.1.1.1")]
    [InlineData("256.256.256.256")]
    [InlineData("media.0x10")]
    [InlineData("[::1%25lo]")]
    [InlineData("[::1")]
    [InlineData("::1")]
    [InlineData("[127.0.0.1]")]
    [InlineData("%31%32%37.0.0.1")]
    [InlineData("user@media.example")]
    [InlineData("media.example:80@10.0.0.1")]
    [InlineData("media..example")]
    [InlineData("-media.example")]
    [InlineData("")]
    [InlineData("m\u00e9dia.example\u00ad")]
    public async Task A_host_in_an_odd_notation_is_not_even_looked_up(string host)
    {
        await using var network = new SmallNetwork(Answering(Nothing));
        await using var proxy = network.Proxy();

        (await AskAsync(proxy, "GET", $"http://{host}/")).ShouldStartWith("HTTP/1.1 400", Case.Sensitive);
        (await AskAsync(proxy, "CONNECT", $"{host}:443")).ShouldStartWith("HTTP/1.1 400", Case.Sensitive);
        network.LookedUp.ShouldBeEmpty();
        network.Contacted.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_changes_its_answer_is_caught_and_never_looked_up_twice_for_one_connection()
    {
        await using var network = new SmallNetwork(Answering(Nothing, _ => { }));
        network.Names["media.example"] =
        [
            [PublicAddress],
            ["127.0.0.1"],
            [PublicAddress, "10.0.0.1"],
        ];
        await using var proxy = network.Proxy();

        (await AskAsync(proxy, "GET", "http://media.example/")).ShouldStartWith("HTTP/1.1 204", Case.Sensitive);
        (await AskAsync(proxy, "GET", "http://media.example/")).ShouldStartWith("HTTP/1.1 403", Case.Sensitive);
        (await AskAsync(proxy, "CONNECT", "media.example:443")).ShouldStartWith("HTTP/1.1 403", Case.Sensitive);

        network.LookedUp.Count.ShouldBe(3);
        network.Contacted.ShouldBe([PublicAddress + ":80"]);
    }

    [Theory]
    [InlineData(22)]
    [InlineData(25)]
    [InlineData(8080)]
    [InlineData(65535)]
    public async Task A_port_that_is_not_allowed_is_refused(int port)
    {
        await using var network = new SmallNetwork(Answering(Nothing));
        await using var proxy = network.Proxy();

        (await AskAsync(proxy, "GET", $"http://media.example:{port}/")).ShouldStartWith("HTTP/1.1 403", Case.Sensitive);

        proxy.Refusals.Single().Reason.ShouldBe(ProxyRefusalReason.Port);
        network.LookedUp.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.16.0.1", true)]
    [InlineData("192.168.1.1", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData(PublicAddress, true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("fe80::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    public async Task An_operator_may_allow_this_machine_and_private_networks_and_no_more(string address, bool allowed)
    {
        await using var network = new SmallNetwork(Answering(Nothing, _ => { }));
        network.Names["media.example"] =
        [
            [address],
        ];
        await using var proxy = network.Proxy(new ProxyRules { AllowPrivateAddresses = true });

        var answer = await AskAsync(proxy, "GET", "http://media.example/");

        answer.StartsWith("HTTP/1.1 204", StringComparison.Ordinal).ShouldBe(allowed);
        network.Contacted.Count.ShouldBe(allowed ? 1 : 0);
    }

    private static async Task RefusedAsync(string name, params string[] addresses)
    {
        await using var network = new SmallNetwork(Answering(Nothing));
        network.Names[name] = [addresses];
        await using var proxy = network.Proxy();

        (await AskAsync(proxy, "GET", $"http://{name}/")).ShouldStartWith("HTTP/1.1 403", Case.Sensitive);
        (await AskAsync(proxy, "CONNECT", $"{name}:443")).ShouldStartWith("HTTP/1.1 403", Case.Sensitive);

        proxy.Refusals.ShouldAllBe(refusal => refusal.Reason == ProxyRefusalReason.Address);
        proxy.Refusals.Select(refusal => refusal.Target!.ToString()).ShouldBe([$"{name}:80", $"{name}:443"]);
        network.Contacted.ShouldBeEmpty();
    }

    private static Task<string> AskAsync(FilteringProxy proxy, string method, string target) =>
        SendAsync(proxy, $"{method} {target} HTTP/1.1\r\nHost: a\r\n{Authorization(proxy)}\r\n");
}

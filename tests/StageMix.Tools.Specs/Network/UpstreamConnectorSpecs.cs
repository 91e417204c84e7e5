using System.Net;
using System.Net.Sockets;
using System.Text;
using StageMix.Tools.Network;
using static StageMix.Tools.Specs.Network.SmallNetwork;

namespace StageMix.Tools.Specs.Network;

/// <summary>The operator's own proxy, behind ours: a server of the spec's own on loopback stands for it.</summary>
public sealed class UpstreamConnectorSpecs
{
    private const string Opened = "HTTP/1.1 200 Connection established\r\nVia: upstream\r\n\r\n";
    private const string Hello = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http", 80)]
    [InlineData("https", 443)]
    public async Task It_is_asked_for_the_address_that_was_checked_and_for_no_name(string scheme, int port)
    {
        var asked = new List<string>();
        await using var upstream = new SmallNetwork(
            async (stream, stop) =>
            {
                asked.Add(await ReadHeadAsync(stream, stop));
                // port 80 too goes through a tunnel: what is fetched there is said inside of it
                await stream.WriteAsync(Encoding.ASCII.GetBytes(Opened), stop);
                asked.Add(await ReadHeadAsync(stream, stop));
                await stream.WriteAsync(Encoding.ASCII.GetBytes(Hello), stop);
            }
        );
        await using var proxy = Proxy(upstream, "fan%3A:pass%20word@");

        var answer = await SendAsync(proxy, Request(proxy, scheme));

        asked[0]
            .ShouldBe(
                $"CONNECT {PublicAddress}:{port} HTTP/1.1\r\nHost: {PublicAddress}:{port}\r\n"
                    + $"Proxy-Authorization: Basic {Convert.ToBase64String("fan::pass word"u8)}\r\n\r\n"
            );
        asked[1].ShouldStartWith("GET /a HTTP/1.1\r\nHost: media.example\r\n");
        answer.ShouldEndWith("hello");
        proxy.Refusals.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_password_none_is_sent()
    {
        var asked = "";
        await using var upstream = new SmallNetwork(Answering(Opened, head => asked = head));
        await using var proxy = Proxy(upstream);

        await SendAsync(proxy, Request(proxy, "http"));

        asked.ShouldBe($"CONNECT {PublicAddress}:80 HTTP/1.1\r\nHost: {PublicAddress}:80\r\n\r\n");
    }

    [Fact]
    public async Task An_address_of_the_newer_kind_is_asked_for_in_brackets()
    {
        var asked = "";
        await using var upstream = new SmallNetwork(Answering(Opened, head => asked = head));

        using var socket = await Connector(upstream).ConnectAsync(IPEndPoint.Parse("[2606:2800::1]:443"), Stop);

        asked.ShouldStartWith("CONNECT [2606:2800::1]:443 HTTP/1.1\r\n");
    }

    [Fact]
    public async Task What_the_host_says_at_once_is_not_taken_for_the_proxys_words()
    {
        await using var upstream = new SmallNetwork(Answering(Opened + "SSH-2.0"));

        using var socket = await Connector(upstream).ConnectAsync(IPEndPoint.Parse(PublicAddress + ":80"), Stop);

        (await ReadToEndAsync(socket)).ShouldBe("SSH-2.0");
    }

    [Theory]
    [InlineData("HTTP/1.1 403 Forbidden\r\n\r\n")]
    [InlineData("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n")]
    [InlineData("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 2\r\n\r\nno")]
    [InlineData("HTTP/1.1 2000 Odd\r\n\r\n")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n\r\n")]
    [InlineData("HTTP/1.1 200 Connection established\r\n")]
    [InlineData("")]
    public async Task When_it_opens_no_tunnel_the_host_cannot_be_reached(string answer)
    {
        await using var upstream = new SmallNetwork(Answering(answer));
        await using var proxy = Proxy(upstream);

        (await SendAsync(proxy, Request(proxy, "http"))).ShouldStartWith("HTTP/1.1 502 ");

        proxy.Refusals.ShouldHaveSingleItem().Reason.ShouldBe(ProxyRefusalReason.Unreachable);
    }

    [Fact]
    public async Task An_answer_without_an_end_is_left()
    {
        await using var upstream = new SmallNetwork(
            async (stream, stop) =>
            {
                while (true)
                {
                    await stream.WriteAsync("HTTP/1.1 200 OK, and more of it, "u8.ToArray(), stop);
                }
            }
        );

        await Should.ThrowAsync<SocketException>(() =>
            Connector(upstream).ConnectAsync(IPEndPoint.Parse(PublicAddress + ":80"), Stop)
        );
    }

    [Fact]
    public async Task One_that_is_silent_is_left_at_the_limit()
    {
        await using var upstream = new SmallNetwork(
            (_, stop) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop)
        );
        await using var proxy = Proxy(upstream, limit: TimeSpan.FromMilliseconds(300));

        (await SendAsync(proxy, Request(proxy, "http"))).ShouldStartWith("HTTP/1.1 502 ");
    }

    [Fact]
    public async Task An_address_that_is_not_public_is_refused_before_it_is_asked()
    {
        var asked = false;
        await using var upstream = new SmallNetwork(Answering(Opened, _ => asked = true));
        upstream.Names["media.example"] =
        [
            ["10.0.0.1"],
        ];
        await using var proxy = Proxy(upstream);

        (await SendAsync(proxy, Request(proxy, "http"))).ShouldStartWith("HTTP/1.1 403 ");

        asked.ShouldBeFalse();
    }

    private static UpstreamConnector Connector(SmallNetwork upstream, string userInfo = "") =>
        new(new Uri($"http://{userInfo}{upstream.Server}"));

    private static FilteringProxy Proxy(SmallNetwork upstream, string userInfo = "", TimeSpan? limit = null) =>
        FilteringProxy.Start(
            new ProxyRules { ConnectLimit = limit ?? TimeSpan.FromSeconds(20) },
            upstream,
            Connector(upstream, userInfo),
            TimeProvider.System
        );

    /// <summary>A plain request; or one inside a tunnel, said at once.</summary>
    private static string Request(FilteringProxy proxy, string scheme) =>
        scheme == "http"
            ? $"GET http://media.example/a HTTP/1.1\r\nHost: media.example\r\n{Authorization(proxy)}\r\n"
            : $"CONNECT media.example:443 HTTP/1.1\r\nHost: media.example:443\r\n{Authorization(proxy)}\r\n"
                + "GET /a HTTP/1.1\r\nHost: media.example\r\n\r\n";
}

using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using StageMix.Tools.Network;
using static StageMix.Tools.Specs.Network.SmallNetwork;

namespace StageMix.Tools.Specs.Network;

public sealed class FilteringProxySpecs
{
    private const string Hello = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nKeep-Alive: timeout=5\r\n\r\nhello";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_of_a_public_host_comes_through_from_the_address_that_was_checked()
    {
        var head = "";
        await using var network = new SmallNetwork(Answering(Hello, read => head = read));
        await using var proxy = network.Proxy();
        using var http = Client(proxy);

        (await http.GetStringAsync("http://media.example/a?b=c", Stop)).ShouldBe("hello");

        network.Contacted.ShouldBe([PublicAddress + ":80"]);
        head.ShouldStartWith("GET /a?b=c HTTP/1.1\r\nHost: media.example\r\n", Case.Sensitive);
        proxy.Refusals.ShouldBeEmpty();
        proxy.Bytes.ShouldBeGreaterThan(Hello.Length);
    }

    [Fact]
    public async Task What_concerns_the_proxy_alone_does_not_reach_the_host()
    {
        var head = "";
        await using var network = new SmallNetwork(Answering(Hello, read => head = read));
        await using var proxy = network.Proxy();
        var request =
            "GET http://media.example:80 HTTP/1.1\r\nHost: other.example\r\nProxy-Connection: keep-alive\r\n"
            + "Connection: X-Secret, content-length\r\nX-Secret: 1\r\nUpgrade: h2c\r\nX-Kept: 2\r\n"
            + $"{Authorization(proxy)}\r\n";

        var answer = await SendAsync(proxy, request);

        head.ShouldBe("GET / HTTP/1.1\r\nHost: media.example:80\r\nX-Kept: 2\r\nConnection: close\r\n\r\n");
        answer.ShouldBe("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello");
    }

    [Fact]
    public async Task A_body_reaches_the_host_whole_and_nothing_after_it()
    {
        var body = "";
        await using var network = new SmallNetwork(
            async (stream, stop) =>
            {
                await ReadHeadAsync(stream, stop);
                await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), stop);
                var buffer = new byte[100];
                body = Encoding.ASCII.GetString(buffer, 0, await stream.ReadAtLeastAsync(buffer, 4, false, stop));
            }
        );
        await using var proxy = network.Proxy();
        var second = $"GET http://10.0.0.1/ HTTP/1.1\r\nHost: a\r\n{Authorization(proxy)}\r\n";

        await SendAsync(
            proxy,
            $"POST http://media.example/ HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n{Authorization(proxy)}\r\nbody{second}"
        );

        body.ShouldBe("body");
        network.Contacted.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_encrypted_page_comes_through_a_tunnel()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest(
            "CN=media.example",
            key,
            HashAlgorithmName.SHA256
        ).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        await using var network = new SmallNetwork(
            async (stream, stop) =>
            {
                await using var secure = new SslStream(stream);
                await secure.AuthenticateAsServerAsync(
                    new SslServerAuthenticationOptions { ServerCertificate = certificate },
                    stop
                );
                await ReadHeadAsync(secure, stop);
                await secure.WriteAsync(Encoding.ASCII.GetBytes(Hello), stop);
            }
        );
        await using var proxy = network.Proxy();
        using var http = Client(proxy);

        (await http.GetStringAsync("https://media.example/", Stop)).ShouldBe("hello");

        network.Contacted.ShouldBe([PublicAddress + ":443"]);
    }

    [Fact]
    public async Task A_tunnel_may_be_opened_as_older_clients_do()
    {
        await using var network = new SmallNetwork((stream, stop) => stream.CopyToAsync(stream, stop));
        await using var proxy = network.Proxy();
        using var client = await OpenAsync(proxy);
        await client.SendAsync(
            Encoding.ASCII.GetBytes($"CONNECT media.example:443 HTTP/1.0\r\n{Authorization(proxy)}\r\necho"),
            Stop
        );
        // it has finished, and still hears what comes back
        client.Shutdown(SocketShutdown.Send);

        (await ReadToEndAsync(client)).ShouldBe("HTTP/1.1 200 Connection established\r\n\r\necho");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Proxy-Authorization: Basic c3RhZ2VtaXg6Z3Vlc3M=\r\n")]
    [InlineData("Proxy-Authorization: Bearer x\r\n")]
    [InlineData("Authorization: Basic c3RhZ2VtaXg6\r\n")]
    public async Task Who_does_not_know_the_credential_gets_nothing(string field)
    {
        await using var network = new SmallNetwork(Answering(Hello));
        await using var proxy = network.Proxy();
        await using var other = network.Proxy();

        foreach (var authorization in (string[])[field, Authorization(other)])
        {
            (
                await SendAsync(proxy, $"GET http://media.example/ HTTP/1.1\r\nHost: a\r\n{authorization}\r\n")
            ).ShouldStartWith("HTTP/1.1 407 Proxy Authentication Required\r\n", Case.Sensitive);
        }

        network.LookedUp.ShouldBeEmpty();
        network.Contacted.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_host_that_does_not_answer_at_one_address_is_tried_at_the_next()
    {
        await using var network = new SmallNetwork(Answering(Hello));
        network.Names["media.example"] =
        [
            ["93.184.215.1", "93.184.215.2"],
        ];
        var connector = new Refusing("93.184.215.1:80", network);
        await using var proxy = FilteringProxy.Start(new ProxyRules(), network, connector, TimeProvider.System);
        using var http = Client(proxy);

        (await http.GetStringAsync("http://media.example/", Stop)).ShouldBe("hello");
        network.Contacted.ShouldBe(["93.184.215.2:80"]);
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_said_to_be_unreachable()
    {
        await using var network = new SmallNetwork(Answering(Hello));
        await using var proxy = network.Proxy();
        using var http = Client(proxy);

        (await http.GetAsync("http://nobody.example/", Stop)).StatusCode.ShouldBe(HttpStatusCode.BadGateway);

        proxy.Refusals.Single().Reason.ShouldBe(ProxyRefusalReason.Unreachable);
        proxy.Refusals.Single().Target!.ToString().ShouldBe("nobody.example:80");
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.6\r\n\r\n")]
    [InlineData("HTTP/1.1 20 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n12")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 101 Switching Protocols\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 0\n\n")]
    [InlineData("HTTP/1.1 200 OK\r\nA: b\r\n folded\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nA: b")]
    [InlineData("")]
    public async Task A_host_that_gives_no_sound_answer_is_not_passed_on(string answer)
    {
        await using var network = new SmallNetwork(Answering(answer, _ => { }));
        await using var proxy = network.Proxy();

        (
            await SendAsync(proxy, $"GET http://media.example/ HTTP/1.1\r\nHost: a\r\n{Authorization(proxy)}\r\n")
        ).ShouldMatch("^HTTP/1.1 502 ");
    }

    [Theory]
    [InlineData("GET", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello, and more", "hello")]
    [InlineData("GET", "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\nhello", "\r\n\r\n")]
    [InlineData("HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", "\r\n\r\n")]
    [InlineData("GET", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n.\r\n0\r\n\r\n", "\r\n0\r\n\r\n")]
    [InlineData("GET", "HTTP/1.0 200 OK\r\n\r\nhello", "hello")]
    public async Task An_answer_ends_where_it_says_that_it_ends(string method, string answer, string end)
    {
        await using var network = new SmallNetwork(Answering(answer, _ => { }));
        await using var proxy = network.Proxy();
        var request = $"{method} http://media.example/ HTTP/1.1\r\nHost: a\r\n{Authorization(proxy)}\r\n";

        (await SendAsync(proxy, request)).ShouldEndWith(end, Case.Sensitive);
    }

    [Fact]
    public async Task An_answer_that_is_shorter_than_it_says_is_not_passed_off_as_whole()
    {
        await using var network = new SmallNetwork(
            Answering("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello", _ => { })
        );
        await using var proxy = network.Proxy();
        using var http = Client(proxy);

        await Should.ThrowAsync<HttpRequestException>(() => http.GetStringAsync("http://media.example/", Stop));
    }

    [Fact]
    public async Task Early_hints_are_passed_over()
    {
        await using var network = new SmallNetwork(
            Answering("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + Hello, _ => { })
        );
        await using var proxy = network.Proxy();
        using var http = Client(proxy);

        (await http.GetStringAsync("http://media.example/", Stop)).ShouldBe("hello");
    }

    private static HttpClient Client(FilteringProxy proxy) =>
        new(
            new SocketsHttpHandler
            {
                Proxy = new WebProxy(proxy.Address) { Credentials = proxy.Credential },
                SslOptions =
                {
                    RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.Subject == "CN=media.example",
                },
            }
        );

    private sealed class Refusing(string endPoint, IConnector others) : IConnector
    {
        public Task<Socket> ConnectAsync(IPEndPoint asked, CancellationToken cancellationToken) =>
            asked.ToString() == endPoint
                ? throw new SocketException((int)SocketError.ConnectionRefused)
                : others.ConnectAsync(asked, cancellationToken);
    }
}

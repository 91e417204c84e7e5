using StageMix.Tools.Network;
using static StageMix.Tools.Specs.Network.SmallNetwork;

namespace StageMix.Tools.Specs.Network;

/// <summary>A request that two programs could read in two ways is read by nobody.</summary>
public sealed class StrictRequestSpecs
{
    private const string Line = "GET http://media.example/ HTTP/1.1\r\n";

    [Theory]
    [InlineData(
        "POST http://media.example/ HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n",
        411
    )]
    [InlineData("POST http://media.example/ HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n", 411)]
    [InlineData("POST http://media.example/ HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n", 411)]
    [InlineData("POST http://media.example/ HTTP/1.0\r\nTransfer-Encoding: identity\r\n", 411)]
    [InlineData(Line + "Host: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n", 400)]
    [InlineData(Line + "Host: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n", 400)]
    [InlineData(Line + "Host: a\r\nContent-Length: 1, 1\r\n", 400)]
    [InlineData(Line + "Host: a\r\nContent-Length: +1\r\n", 400)]
    [InlineData(Line + "Host: a\r\nContent-Length: -1\r\n", 400)]
    [InlineData(Line + "Host: a\r\nContent-Length: 0x1\r\n", 400)]
    [InlineData(Line + "Host: a\r\nContent-Length: \r\n", 400)]
    [InlineData(Line + "Host: a\r\nContent-Length: 99999999999999999999\r\n", 400)]
    [InlineData(Line + "Host: a\r\nContent-Length : 1\r\n", 400)]
    [InlineData(Line + "Host: a\r\nX: 1\r\n folded\r\n", 400)]
    [InlineData(Line + "Host: a\r\nX: 1\r\n\tfolded\r\n", 400)]
    [InlineData(Line + " Host: a\r\n", 400)]
    [InlineData(Line + "Host: a\nX: 1\r\n", 400)]
    [InlineData("GET http://media.example/ HTTP/1.1\nHost: a\r\n", 400)]
    [InlineData(Line + "Host: a\r\nX: 1\rY: 2\r\n", 400)]
    [InlineData(Line + "Host: a\r\nX: \0\r\n", 400)]
    [InlineData(Line + "Host: a\r\n: 1\r\n", 400)]
    [InlineData(Line + "Host: a\r\nX\r\n", 400)]
    [InlineData(Line + "Host: a\r\nX@: 1\r\n", 400)]
    [InlineData(Line + "Host: a\r\nHost: a\r\n", 400)]
    [InlineData(Line, 400)]
    [InlineData("\r\n" + Line + "Host: a\r\n", 400)]
    [InlineData("GET  http://media.example/ HTTP/1.1\r\nHost: a\r\n", 400)]
    [InlineData("GET\thttp://media.example/ HTTP/1.1\r\nHost: a\r\n", 400)]
    [InlineData("GET http://media.example/ HTTP/1.1 \r\nHost: a\r\n", 400)]
    [InlineData("GET http://media.example/ http/1.1\r\nHost: a\r\n", 400)]
    [InlineData("GET http://media.example/ HTTP/2.0\r\nHost: a\r\n", 400)]
    [InlineData("GET http://media.example/\r\nHost: a\r\n", 400)]
    [InlineData("get http://media.example/ HTTP/1.1\r\nHost: a\r\n", 400)]
    [InlineData("TRACE http://media.example/ HTTP/1.1\r\nHost: a\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: media.example\r\n", 400)]
    [InlineData("GET //media.example/ HTTP/1.1\r\nHost: media.example\r\n", 400)]
    [InlineData("GET https://media.example/ HTTP/1.1\r\nHost: media.example\r\n", 400)]
    [InlineData("GET ftp://media.example/ HTTP/1.1\r\nHost: media.example\r\n", 400)]
    [InlineData("GET file:///etc/passwd HTTP/1.1\r\nHost: a\r\n", 400)]
    [InlineData("GET http://media.example/#a HTTP/1.1\r\nHost: a\r\n", 400)]
    [InlineData("GET http://media.example\\@10.0.0.1/ HTTP/1.1\r\nHost: a\r\n", 400)]
    [InlineData("GET http://media.example:0/ HTTP/1.1\r\nHost: a\r\n", 400)]
    [InlineData("GET http://media.example:080/ HTTP/1.1\r\nHost: a\r\n", 400)]
    [InlineData("GET http://media.example:/ HTTP/1.1\r\nHost: a\r\n", 400)]
    [InlineData("GET http://media.example:65616/ HTTP/1.1\r\nHost: a\r\n", 400)]
    [InlineData("CONNECT media.example HTTP/1.1\r\nHost: a\r\n", 400)]
    [InlineData("CONNECT http://media.example/ HTTP/1.1\r\nHost: a\r\n", 400)]
    [InlineData("CONNECT media.example:443 HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n", 400)]
    [InlineData("\u0016\u0003\u0001\u0002", 400)]
    public async Task An_ambiguous_request_is_refused_and_nobody_is_contacted(string head, int status)
    {
        await using var network = new SmallNetwork(Answering("HTTP/1.1 204 No Content\r\n\r\n"));
        await using var proxy = network.Proxy();

        var answer = await SendAsync(proxy, $"{head}{Authorization(proxy)}\r\nbody that stays unread");

        answer.ShouldStartWith($"HTTP/1.1 {status} ", Case.Sensitive);
        proxy.Refusals.Single().Reason.ShouldBe(ProxyRefusalReason.BadRequest);
        network.LookedUp.ShouldBeEmpty();
        network.Contacted.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1, 70_000)]
    [InlineData(200, 10)]
    [InlineData(90, 1000)]
    public async Task A_head_that_is_too_long_is_refused(int fields, int letters)
    {
        await using var network = new SmallNetwork(Answering(""));
        await using var proxy = network.Proxy();
        var padding = string.Concat(Enumerable.Repeat($"X: {new string('x', letters)}\r\n", fields));

        (await SendAsync(proxy, $"{Line}Host: a\r\n{Authorization(proxy)}{padding}\r\n")).ShouldMatch(
            "^HTTP/1.1 (400|431) "
        );
        network.Contacted.ShouldBeEmpty();
    }
}

using System.Net.Sockets;
using System.Text;
using StageMix.Tools.Network;
using static StageMix.Tools.Specs.Network.SmallNetwork;

namespace StageMix.Tools.Specs.Network;

/// <summary>Thumbnails: small pictures from anywhere, and nothing else from anywhere.</summary>
public sealed class PictureReaderSpecs
{
    private const string Jpeg = "\u00ff\u00d8\u00ff\u00e0 and so on";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Jpeg, "image/jpeg")]
    [InlineData("\u0089PNG\r\n\u001a\n and so on", "image/png")]
    [InlineData("RIFF\u0001\u0002\u0003\u0004WEBPVP8 ", "image/webp")]
    public async Task A_picture_comes_and_its_kind_is_told_by_its_bytes(string picture, string mediaType)
    {
        var bytes = (await ReadAsync(Answering(Page(picture, "text/html")))).ShouldNotBeNull();

        Encoding.Latin1.GetString(bytes).ShouldBe(picture);
        PictureKind.Of(bytes)!.MediaType.ShouldBe(mediaType);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GIF89a and so on")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("<html>no picture</html>")]
    [InlineData("RIFF\u0001\u0002\u0003\u0004WAVEfmt ")]
    [InlineData("\u00ff\u00d8")]
    public async Task What_is_no_such_picture_is_not_taken_whatever_its_host_calls_it(string body) =>
        (await ReadAsync(Answering(Page(body, "image/jpeg")))).ShouldBeNull();

    [Fact]
    public async Task What_is_too_large_is_not_taken() =>
        (
            await ReadAsync(Answering(Page(Jpeg + new string('.', PictureReader.MostBytes), "image/jpeg")))
        ).ShouldBeNull();

    [Fact]
    public async Task What_has_no_end_is_left_at_the_limit()
    {
        var sent = 0L;
        (
            await ReadAsync(
                async (stream, stop) =>
                {
                    await ReadHeadAsync(stream, stop);
                    await stream.WriteAsync(Encoding.Latin1.GetBytes("HTTP/1.1 200 OK\r\n\r\n" + Jpeg), stop);
                    while (true)
                    {
                        await stream.WriteAsync(new byte[1 << 16], stop);
                        sent += 1 << 16;
                    }
                }
            )
        ).ShouldBeNull();

        // what lies in the sockets' buffers included
        sent.ShouldBeLessThan(4L * PictureReader.MostBytes);
    }

    [Fact]
    public async Task A_host_that_says_nothing_is_left()
    {
        var rules = new ProxyRules { IdleLimit = TimeSpan.FromMilliseconds(300) };

        (
            await ReadAsync((_, stop) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop), rules: rules)
        ).ShouldBeNull();
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n\u00ff\u00d8\u00ff")]
    [InlineData("nothing of HTTP")]
    [InlineData("")]
    public async Task What_a_host_answers_otherwise_is_no_picture(string answer) =>
        (await ReadAsync(Answering(answer))).ShouldBeNull();

    [Fact]
    public async Task A_redirect_to_another_public_host_is_followed()
    {
        var redirected = false;
        (
            await ReadAsync(
                (stream, stop) =>
                {
                    var answer = redirected ? Page(Jpeg, "image/jpeg") : Redirect("http://other.example/b.jpg");
                    redirected = true;
                    return Answering(answer)(stream, stop);
                },
                contacted: [PublicAddress + ":80", "93.184.215.15:80"]
            )
        ).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("http://127.0.0.1/a.jpg")]
    [InlineData("http://localhost/a.jpg")]
    [InlineData("http://[::1]/a.jpg")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://inside.example/a.jpg")]
    [InlineData("http://93.184.215.14:22/a.jpg")]
    [InlineData("ftp://93.184.215.14/a.jpg")]
    [InlineData("file:///etc/passwd")]
    public async Task Neither_at_first_nor_by_a_redirect_is_gone_where_nobody_may_go(string target)
    {
        (await ReadAsync(Answering(Page(Jpeg, "image/jpeg")), target, contacted: [])).ShouldBeNull();
        (await ReadAsync(Answering(Redirect(target)), contacted: [PublicAddress + ":80"])).ShouldBeNull();
    }

    [Fact]
    public async Task Redirects_in_a_circle_have_an_end() =>
        (await ReadAsync(Answering(Redirect("http://media.example/a.jpg")))).ShouldBeNull();

    [Fact]
    public async Task An_address_with_a_password_is_not_asked() =>
        (
            await ReadAsync(Answering(Page(Jpeg, "image/jpeg")), "http://user:word@media.example/a.jpg", contacted: [])
        ).ShouldBeNull();

    /// <param name="contacted">where the connections must have gone, where that matters</param>
    private static async Task<byte[]?> ReadAsync(
        Func<NetworkStream, CancellationToken, Task> serve,
        string address = "http://media.example/a.jpg",
        string[]? contacted = null,
        ProxyRules? rules = null
    )
    {
        await using var network = new SmallNetwork(serve);
        network.Names["other.example"] =
        [
            ["93.184.215.15"],
        ];
        network.Names["inside.example"] =
        [
            ["192.168.0.1"],
        ];
        network.Names["localhost"] =
        [
            ["127.0.0.1"],
        ];
        var reader = new PictureReader(rules ?? new ProxyRules(), network, network, TimeProvider.System);

        var picture = await reader.ReadAsync(new Uri(address), Stop);

        if (contacted is not null)
        {
            network.Contacted.Distinct(StringComparer.Ordinal).ShouldBe(contacted);
        }

        return picture;
    }

    private static string Page(string body, string type) =>
        $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n{body}";

    private static string Redirect(string target) =>
        $"HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n";
}

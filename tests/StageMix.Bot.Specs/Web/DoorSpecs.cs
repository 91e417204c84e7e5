using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace StageMix.Bot.Specs.Web;

/// <summary>Who comes to the console's door without a right to.</summary>
public sealed class DoorSpecs(DoorSpecs.OneBot one) : IClassFixture<DoorSpecs.OneBot>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private HttpClient Http => one.Bot.Http;

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example:80")]
    [InlineData("10.1.2.3")]
    public async Task A_name_that_is_not_the_consoles_is_refused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;
        (await StatusAsync(request)).ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Host", "console.example")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Via", "1.1 proxy")]
    public async Task What_a_proxy_passes_on_is_refused_without_a_token(string name, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation(name, value);
        (await StatusAsync(request)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task Another_sites_page_can_post_nothing(string name, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mixes");
        request.Headers.TryAddWithoutValidation(name, value);
        (await StatusAsync(request)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Another_sites_page_can_show_nothing_of_the_console_but_may_link_to_it()
    {
        (await FetchedFromElsewhereAsync("no-cors", "video")).ShouldBe(HttpStatusCode.Forbidden);
        (await FetchedFromElsewhereAsync("navigate", "iframe")).ShouldBe(HttpStatusCode.Forbidden);
        (await FetchedFromElsewhereAsync("navigate", "document")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/mixes/00000000/start")]
    [InlineData("/mixes/00000000/retry")]
    [InlineData("/mixes/00000000/cancel")]
    [InlineData("/mixes/00000000/approve")]
    [InlineData("/mixes/00000000/decline")]
    [InlineData("/mixes/00000000/remix")]
    [InlineData("/mixes/00000000/delete")]
    [InlineData("/mixes/00000000/watch")]
    [InlineData("/mixes/00000000/unwatch")]
    [InlineData("/sign-in")]
    [InlineData("/sign-out")]
    public async Task A_form_that_the_console_did_not_hand_out_is_refused(string path)
    {
        using var form = new FormUrlEncodedContent([new("in", "1")]);
        using var answer = await Http.PostAsync(path, form, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_new_mix_that_the_console_did_not_hand_the_form_out_for_is_refused_before_its_files_are_read()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "song-file", "song.mp3" } };
        using var answer = await Http.PostAsync("/mixes", form, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Directory.Exists(Path.Combine(one.Bot.Data, "received")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("/mixes/00000000")]
    [InlineData("/mixes/00000000/mix.mp4")]
    [InlineData("/mixes/00000000/project.zip")]
    [InlineData("/mixes/00000000/alignment-1.png")]
    [InlineData("/mixes/no-id-at-all")]
    [InlineData("/mixes/..%2f..%2fjobs/mix.mp4")]
    [InlineData("/mixes/%2e%2e/mix.mp4")]
    [InlineData("/mixes/00000000/uses.txt")]
    [InlineData("/mixes/00000000/alignment-0.png")]
    [InlineData("/assets/../appsettings.json")]
    [InlineData("/assets/%2e%2e%2fappsettings.json")]
    [InlineData("/watch/00000000000000000000000000")]
    public async Task What_is_not_there_is_not_found_however_it_is_asked_for(string path)
    {
        using var answer = await Http.GetAsync(path, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_answer_forbids_the_browser_what_the_console_does_not_need()
    {
        foreach (var path in (string[])["/", "/new", "/mixes/00000000", "/assets/look.css", "/healthz"])
        {
            using var answer = await Http.GetAsync(path, Stop);
            var policy = string.Join(";", answer.Headers.GetValues("Content-Security-Policy"));
            policy.ShouldStartWith("default-src 'none'");
            policy.ShouldContain("frame-ancestors 'none'");
            policy.ShouldContain("base-uri 'none'");
            policy.ShouldContain("form-action 'self'");
            policy.ShouldNotContain("unsafe");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
            answer.Headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["same-origin"]);
        }
    }

    [Fact]
    public async Task It_says_whether_it_is_alive_and_ready_and_nothing_else()
    {
        (await Http.GetStringAsync("/healthz", Stop)).ShouldBe("alive");
        (await Http.GetStringAsync("/readyz", Stop)).ShouldBe("ready");
    }

    [Fact]
    public async Task A_form_is_no_larger_than_forms_are()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mixes/00000000/remix");
        request.Content = new ByteArrayContent(new byte[1 << 20]);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        // else the refusal closes the connection under what is still being sent
        request.Headers.ExpectContinue = true;
        using var answer = await Http.SendAsync(request, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Whoever_sends_too_slowly_is_cut_off()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, one.Bot.Address.Port, Stop);
        var stream = client.GetStream();
        var head =
            $"POST /mixes/00000000/remix HTTP/1.1\r\nHost: {one.Bot.Address.Authority}\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\na";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), Stop);
        // nothing more is sent; the answer, or the end of the connection, comes from the console
        using var reader = new StreamReader(stream);
        (await reader.ReadToEndAsync(Stop)).ShouldContain(" 408 ");
    }

    private Task<HttpStatusCode> FetchedFromElsewhereAsync(string mode, string destination)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Add("Sec-Fetch-Mode", mode);
        request.Headers.Add("Sec-Fetch-Dest", destination);
        return StatusAsync(request);
    }

    private async Task<HttpStatusCode> StatusAsync(HttpRequestMessage request)
    {
        using var answer = await Http.SendAsync(request, Stop);
        return answer.StatusCode;
    }

    /// <summary>A bot as it is without any setting.</summary>
    public sealed class OneBot : IAsyncLifetime
    {
        internal RunningBot Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Bot = await RunningBot.StartAsync();

        public ValueTask DisposeAsync() => Bot.DisposeAsync();
    }
}

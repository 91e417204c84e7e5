using System.Net;

namespace StageMix.Bot.Specs.Web;

public sealed class SignInSpecs : IAsyncLifetime
{
    private const string Token = "a token that nobody guesses";

    private RunningBot _bot = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _bot = await RunningBot.StartAsync(
            ("Web__Url", BotInstance.FreeAddress().Replace("127.0.0.1", "0.0.0.0", StringComparison.Ordinal)),
            ("Web__Token", Token)
        );

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Without_the_token_there_is_a_page_to_sign_in_at_and_nothing_else()
    {
        foreach (var path in (string[])["/", "/new", "/mixes/00000000", "/mixes/00000000/mix.mp4", "/nothing"])
        {
            using var answer = await _bot.Http.GetAsync(path, Stop);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, path);
            answer.Headers.Location!.AbsolutePath.ShouldBe("/sign-in");
        }

        using var changes = await _bot.Http.GetAsync("/changes", Stop);
        changes.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await _bot.Http.GetStringAsync("/healthz", Stop)).ShouldBe("alive");
        (await _bot.Http.GetStringAsync("/readyz", Stop)).ShouldBe("ready");
    }

    [Fact]
    public async Task The_token_opens_the_console_and_the_cookie_is_kept_from_scripts_and_other_sites()
    {
        using var answer = await SignInAsync(Token, "/new");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/new");
        var cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Single(cookie => cookie.StartsWith("stagemix=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        cookie.ShouldNotContain(Token);
        (await _bot.Http.GetStringAsync("/", Stop)).ShouldContain("Sign out");
    }

    [Fact]
    public async Task With_the_token_a_proxy_may_pass_requests_on()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        using var answer = await _bot.Http.SendAsync(request, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Wrong_tokens_open_nothing_and_soon_have_to_wait()
    {
        foreach (var wrong in (string[])["", "token", Token + " ", Token[..^1], Token.ToUpperInvariant()])
        {
            using var refused = await SignInAsync(wrong, "/");
            refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            refused.Headers.Contains("Set-Cookie").ShouldBeFalse();
            (await refused.Content.ReadAsStringAsync(Stop)).ShouldContain("That is not the password.");
        }

        using var sixth = await SignInAsync("still wrong", "/");
        sixth.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var seventh = await SignInAsync(Token, "/");
        seventh.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        _bot.Log.ShouldNotContain(Token);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Signing_in_leads_to_the_console_and_never_elsewhere(string then)
    {
        using var answer = await SignInAsync(Token, then);
        answer.Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Fact]
    public async Task Signing_out_closes_the_console_again()
    {
        using var inside = await SignInAsync(Token, "/");
        using var outside = await _bot.Http.PostFormAsync("/sign-out");
        using var answer = await _bot.Http.GetAsync("/", Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task<HttpResponseMessage> SignInAsync(string token, string then)
    {
        var own = await _bot.Http.TokenAsync("/sign-in");
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", own),
            new("token", token),
            new("then", then),
        ]);
        return await _bot.Http.PostAsync("/sign-in", form, Stop);
    }
}

using System.Net;
using StageMix.Discord.Rest;

namespace StageMix.Discord.Specs.Rest;

public sealed class DiscordApiSpecs
{
    [Fact]
    public async Task The_application_behind_a_token_is_told()
    {
        var discord = new OneAnswer(HttpStatusCode.OK, """{"id": "1234567890", "name": "StageMix", "flags": 0}""");

        var application = await AskAsync(discord);

        application.ShouldBe(new DiscordApplication("1234567890", "StageMix"));
        discord.Asked!.RequestUri.ShouldBe(new Uri("http://discord.invalid/api/v10/applications/@me"));
        discord.Asked.Headers.Authorization!.ToString().ShouldBe("Bot a-token");
        discord.Asked.Headers.UserAgent.ToString().ShouldStartWith("DiscordBot (");
    }

    [Fact]
    public async Task A_token_that_Discord_does_not_know_belongs_to_nobody() =>
        (
            await AskAsync(new OneAnswer(HttpStatusCode.Unauthorized, """{"message": "401: Unauthorized"}"""))
        ).ShouldBeNull();

    [Fact]
    public async Task Another_error_is_not_taken_for_an_unknown_token() =>
        await Should.ThrowAsync<HttpRequestException>(() => AskAsync(new OneAnswer(HttpStatusCode.BadGateway, "")));

    private static async Task<DiscordApplication?> AskAsync(OneAnswer discord)
    {
        using var http = new HttpClient(discord) { BaseAddress = new Uri("http://discord.invalid/api/v10/") };
        return await new DiscordApi(http, "a-token").GetCurrentApplicationAsync(TestContext.Current.CancellationToken);
    }

    private sealed class OneAnswer(HttpStatusCode status, string body) : HttpMessageHandler
    {
        public HttpRequestMessage? Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Asked = request;
            return Task.FromResult(
                new HttpResponseMessage(status)
                {
                    Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
                }
            );
        }
    }
}

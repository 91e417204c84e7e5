using Microsoft.Extensions.Time.Testing;
using StageMix.Discord.Rest;
using StageMix.Discord.Specs.StandIn;

namespace StageMix.Discord.Specs.Rest;

public sealed class RetrySpecs
{
    private const string Application = "GET applications/@me";

    private static readonly TimeSpan _step = TimeSpan.FromSeconds(0.5);

    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Stop => Patience.Token;

    [Fact]
    public async Task The_application_behind_the_token_is_told()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);

        var application = await bot.Api.GetApplicationAsync(Stop);

        application.Value.ShouldBe(new DiscordApplication(TestBot.Application, "StageMix"));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(0)]
    public async Task A_failure_of_Discords_is_outlasted(int status)
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        for (var failure = 0; failure < 4; failure++)
        {
            bot.Discord.Faults.Plan(Application, new Fault(status));
        }

        (await bot.UntilAsync(bot.Api.GetApplicationAsync(Stop), _step)).IsDone.ShouldBeTrue();

        bot.Discord.Rest.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_failure_that_lasts_is_said_and_no_exception()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        bot.Discord.Faults.Chance = _ => new Fault(503);

        var error = (await bot.UntilAsync(bot.Api.GetApplicationAsync(Stop), _step)).Error!;

        error.Failure.ShouldBe(ApiFailure.Unavailable);
        bot.Discord.Rest.Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_Discord_that_cannot_be_reached_is_said_and_no_exception()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        await bot.Discord.StopAsync();

        var error = (await bot.UntilAsync(bot.Api.GetApplicationAsync(Stop), _step)).Error!;

        error.Failure.ShouldBe(ApiFailure.Unavailable);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_not_waited_for_for_ever()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        bot.Discord.Faults.Plan(Application, new Fault(200) { Delay = TimeSpan.FromHours(1) });
        var asking = bot.Api.GetApplicationAsync(Stop);
        while (bot.Discord.Rest.Count == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, Stop);
        }

        _time.Advance(TimeSpan.FromSeconds(20));

        (await bot.UntilAsync(asking, _step)).IsDone.ShouldBeTrue();
        bot.Discord.Rest.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_request_can_be_cancelled_while_it_waits()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        using var stop = new CancellationTokenSource();
        bot.Discord.Faults.Plan(Application, Fault.TooMany("user", TimeSpan.FromSeconds(60)));
        var asking = bot.Api.GetApplicationAsync(stop.Token);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(asking);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"id": "x", "name": "y"}""")]
    [InlineData("""{"name": "without an id"}""")]
    public async Task An_answer_that_cannot_be_read_is_said_and_no_exception(string answer)
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        bot.Discord.Faults.Plan(Application, new Fault(200) { Text = answer });

        var error = (await bot.Api.GetApplicationAsync(Stop)).Error!;

        error.Failure.ShouldBe(ApiFailure.Unavailable);
        error.Message.ShouldStartWith("the answer cannot be read");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-5")]
    [InlineData("1e300")]
    [InlineData("NaN")]
    public async Task Nonsense_about_limits_does_no_harm(string number)
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        bot.Discord.Faults.Plan(
            Application,
            new Fault(200)
            {
                Text = """{"id": "1", "name": "StageMix"}""",
                Headers =
                {
                    ["X-RateLimit-Remaining"] = number,
                    ["X-RateLimit-Reset-After"] = number,
                    ["Retry-After"] = number,
                },
            }
        );

        (await bot.Api.GetApplicationAsync(Stop)).IsDone.ShouldBeTrue();
        (await bot.UntilAsync(bot.Api.GetApplicationAsync(Stop), _step)).IsDone.ShouldBeTrue();
    }

    [Theory]
    [InlineData("  MTE.stand-in.c2VjcmV0\n", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("two words", false)]
    [InlineData("토큰", false)]
    [InlineData("a\r\nX-Evil: b", false)]
    public void A_token_is_what_a_header_can_carry_and_never_shown(string? text, bool isToken)
    {
        BotToken.TryParse(text, out var token).ShouldBe(isToken);

        token?.ToString().ShouldBe("(a bot's token)");
    }
}

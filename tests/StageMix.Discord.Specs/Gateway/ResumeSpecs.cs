using Microsoft.Extensions.Time.Testing;
using StageMix.Discord.Specs.Interactions;
using StageMix.Discord.Specs.StandIn;

namespace StageMix.Discord.Specs.Gateway;

public sealed class ResumeSpecs
{
    private static readonly TimeSpan _step = TimeSpan.FromSeconds(0.1);

    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Stop => Patience.Token;

    [Fact]
    public async Task A_lost_connection_is_resumed_where_it_ended()
    {
        var asked = new Counting("ask");
        await using var bot = await TestBot.StartAsync(_time, jitter: 0.5, asked);
        var first = await bot.Discord.Gateway.ReadyAsync(1, Stop);
        await bot.Discord.Interactions.Begin(Deed.Slash("ask")).ShownAsync(Stop);
        var session = bot.Discord.Gateway.Current!;

        first.Cut();
        await first.Ended.WaitAsync(Stop);
        var missed = Enumerable.Range(0, 3).Select(_ => bot.Discord.Interactions.Begin(Deed.Slash("ask"))).ToList();
        var second = await bot.UntilAsync(bot.Discord.Gateway.ReadyAsync(2, Stop), _step);

        await Task.WhenAll(missed.Select(interaction => interaction.ShownAsync(Stop)));
        second.Identify.ShouldBeNull();
        second.Query.ShouldBe("?v=10&encoding=json");
        ((string?)second.Resume!["session_id"]).ShouldBe(session.Id);
        ((int)second.Resume["seq"]!).ShouldBe(2, "READY and one question were seen");
        asked.Handled.ShouldBe(4);
        bot.Discord.Gateway.IdentifiesLeft.ShouldBe(999);
    }

    [Fact]
    public async Task A_connection_that_Discord_wants_renewed_is_resumed()
    {
        await using var bot = await TestBot.StartAsync(_time, jitter: 0.5);
        var first = await bot.Discord.Gateway.ReadyAsync(1, Stop);

        first.Send(7);

        var second = await bot.UntilAsync(bot.Discord.Gateway.ReadyAsync(2, Stop), _step);
        second.Resume.ShouldNotBeNull();
        first.ClosedWith!.Value.ShouldBeInRange(4000, 4999);
    }

    [Fact]
    public async Task A_connection_may_have_to_be_renewed_before_it_greets()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        bot.Discord.Gateway.SurpriseNext(connection =>
        {
            connection.Send(7);
            return Task.CompletedTask;
        });
        bot.Connect();

        var ready = await bot.UntilAsync(bot.Discord.Gateway.ReadyAsync(1, Stop), _step);

        ready.Identify.ShouldNotBeNull("there was no session yet");
        bot.Discord.Gateway.Connections[0].Identify.ShouldBeNull();
        bot.Discord.Gateway.Connections[0].ClosedWith!.Value.ShouldBeInRange(4000, 4999);
    }

    [Fact]
    public async Task A_session_that_Discord_says_is_valid_is_resumed()
    {
        await using var bot = await TestBot.StartAsync(_time, jitter: 0.5);
        var first = await bot.Discord.Gateway.ReadyAsync(1, Stop);

        first.Send(9, true);

        (await bot.UntilAsync(bot.Discord.Gateway.ReadyAsync(2, Stop), _step)).Resume.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.999, 5)]
    public async Task A_session_that_is_no_longer_valid_is_begun_anew_after_one_to_five_seconds(
        double jitter,
        int seconds
    )
    {
        await using var bot = await TestBot.StartAsync(_time, jitter);
        var first = await bot.Discord.Gateway.ReadyAsync(1, Stop);
        // long after the first introduction, so that five seconds between two are no question
        _time.Advance(TimeSpan.FromSeconds(20));
        var began = _time.GetUtcNow();

        first.Send(9, false);

        var second = await bot.UntilAsync(bot.Discord.Gateway.ReadyAsync(2, Stop), TimeSpan.FromSeconds(0.25));
        second.Identify.ShouldNotBeNull();
        (second.Opened - began).TotalSeconds.ShouldBeInRange(seconds - 0.5, seconds + 1);
        bot.Discord.Rest.Requests.Count(request => request.Route == "gateway/bot").ShouldBe(1, "the address is kept");
    }

    [Fact]
    public async Task A_session_that_Discord_has_forgotten_is_begun_anew()
    {
        await using var bot = await TestBot.StartAsync(_time, jitter: 0.5, new Counting("ask"));
        var first = await bot.Discord.Gateway.ReadyAsync(1, Stop);
        bot.Discord.Gateway.Forget();
        first.Cut();

        var next = await bot.UntilAsync(bot.Discord.Gateway.ReadyAsync(2, Stop), _step);

        next.Identify.ShouldNotBeNull();
        await bot.Discord.Interactions.Begin(Deed.Slash("ask")).ShownAsync(Stop);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"op": "zero"}""")]
    [InlineData("""{"op": 0, "t": "READY", "s": 9, "d": {"session_id": "without an address"}}""")]
    public async Task What_cannot_be_read_leads_to_another_connection(string text)
    {
        await using var bot = await TestBot.StartAsync(_time, jitter: 0.5);
        var first = await bot.Discord.Gateway.ReadyAsync(1, Stop);

        first.SendText(text);

        (await bot.UntilAsync(bot.Discord.Gateway.ReadyAsync(2, Stop), _step)).Resume.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("""{"op": 10, "d": {"heartbeat_interval": -5}}""")]
    [InlineData("""{"op": 10, "d": null}""")]
    [InlineData("""{"op": 10}""")]
    public async Task A_greeting_that_says_nothing_leads_to_another_connection(string greeting)
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        bot.Discord.Gateway.SurpriseNext(connection =>
        {
            connection.SendText(greeting);
            return Task.CompletedTask;
        });
        bot.Connect();

        var ready = await bot.UntilAsync(bot.Discord.Gateway.ReadyAsync(1, Stop), _step);

        ready.ShouldNotBe(bot.Discord.Gateway.Connections[0]);
    }

    [Fact]
    public async Task What_Discord_adds_one_day_does_no_harm()
    {
        await using var bot = await TestBot.StartAsync(_time, jitter: 0.5, new Counting("ask"));
        var connection = await bot.Discord.Gateway.ReadyAsync(1, Stop);

        connection.Send(99, "news");
        bot.Discord.Gateway.Dispatch("SOMETHING_NEW", new System.Text.Json.Nodes.JsonArray(1, 2));

        await bot.Discord.Interactions.Begin(Deed.Slash("ask")).ShownAsync(Stop);
        bot.Discord.Gateway.ConnectionCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_gateway_that_goes_on_to_fail_is_asked_less_and_less_often()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time, jitter: 0.5);
        for (var failure = 0; failure < 6; failure++)
        {
            bot.Discord.Gateway.SurpriseNext(connection =>
            {
                connection.Cut();
                return Task.CompletedTask;
            });
        }

        bot.Connect();
        await bot.UntilAsync(bot.Discord.Gateway.ReadyAsync(1, Stop), _step);

        var opened = bot.Discord.Gateway.Connections.Select(connection => connection.Opened).ToList();
        var waits = opened.Zip(opened.Skip(1), (before, after) => after - before).ToList();
        waits[^1].ShouldBeGreaterThan(TimeSpan.FromSeconds(20));
        waits[^1].ShouldBeGreaterThan(3 * waits[2]);
    }
}

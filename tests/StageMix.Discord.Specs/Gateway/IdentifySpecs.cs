using Microsoft.Extensions.Time.Testing;
using StageMix.Discord.Specs.StandIn;

namespace StageMix.Discord.Specs.Gateway;

public sealed class IdentifySpecs
{
    private static CancellationToken Stop => Patience.Token;

    [Fact]
    public async Task The_bot_introduces_itself_without_any_intent()
    {
        await using var bot = await TestBot.StartAsync(TimeProvider.System, jitter: 0);

        var connection = await bot.Discord.Gateway.ReadyAsync(1, Stop);

        connection.Query.ShouldBe("?v=10&encoding=json");
        ((int)connection.Identify!["intents"]!).ShouldBe(0);
        ((string?)connection.Identify["token"]).ShouldBe(StandInDiscord.Token);
        connection.Identify["properties"]!.AsObject().Select(field => field.Key).ShouldBe(["os", "browser", "device"]);
    }

    [Fact]
    public async Task A_bot_that_stops_says_farewell_and_is_offline_at_once()
    {
        await using var bot = await TestBot.StartAsync(TimeProvider.System, jitter: 0);
        var connection = await bot.Discord.Gateway.ReadyAsync(1, Stop);

        await bot.Log.SaidAsync("Signed in to Discord as StageMix", Stop);

        await bot.StopAsync();

        await connection.Ended.WaitAsync(Stop);
        connection.ClosedWith.ShouldBe(1000);
        bot.Log.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_any_sessions_left_the_bot_waits_until_there_are_some_again()
    {
        var time = new FakeTimeProvider();
        await using var bot = await TestBot.WithoutGatewayAsync(time);
        bot.Discord.Gateway.IdentifiesLeft = 0;
        bot.Discord.Gateway.IdentifiesResetAfter = TimeSpan.FromHours(3);
        var began = time.GetUtcNow();
        bot.Connect();

        await bot.Log.SaidAsync("no more new sessions for now", Stop);
        time.Advance(TimeSpan.FromHours(3) - TimeSpan.FromSeconds(10));
        var connection = await bot.UntilAsync(bot.Discord.Gateway.ReadyAsync(1, Stop), TimeSpan.FromSeconds(1));

        (connection.Opened - began).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromHours(3));
    }

    [Fact]
    public async Task New_sessions_are_counted_and_never_closer_than_five_seconds()
    {
        var time = new FakeTimeProvider();
        await using var bot = await TestBot.WithoutGatewayAsync(time);
        bot.Discord.Gateway.IdentifiesLeft = 2;
        bot.Discord.Gateway.IdentifiesResetAfter = TimeSpan.FromHours(1);
        bot.Connect();

        var first = await bot.UntilAsync(bot.Discord.Gateway.ReadyAsync(1, Stop), TimeSpan.FromSeconds(1));
        first.Close(4009);
        var second = await bot.UntilAsync(bot.Discord.Gateway.ReadyAsync(2, Stop), TimeSpan.FromSeconds(1));
        second.Close(4009);
        await bot.UntilAsync(bot.Log.SaidAsync("no more new sessions for now", Stop), TimeSpan.FromSeconds(1));
        await bot.AdvanceAsync(TimeSpan.FromMinutes(55));
        var third = await bot.UntilAsync(bot.Discord.Gateway.ReadyAsync(3, Stop), TimeSpan.FromSeconds(1));

        (second.Opened - first.Opened).ShouldBeInRange(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1));
        (third.Opened - first.Opened).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMinutes(59));
    }

    [Fact]
    public async Task A_token_that_Discord_does_not_know_is_said_in_one_sentence_and_not_tried_again()
    {
        var time = new FakeTimeProvider();
        await using var bot = await TestBot.WithoutGatewayAsync(time, token: "MTE.another.one");
        bot.Connect();

        var refused = await Should.ThrowAsync<DiscordException>(bot.UntilAsync(bot.Running, TimeSpan.FromSeconds(1)));

        refused.Message.ShouldBe("Discord does not know this token: make a new one and set DISCORD_TOKEN");
        bot.Discord.Rest.Count.ShouldBe(1);
        bot.Discord.Gateway.ConnectionCount.ShouldBe(0);
    }

    [Fact]
    public async Task An_address_of_the_gateway_that_cannot_be_had_is_asked_for_again()
    {
        var time = new FakeTimeProvider();
        await using var bot = await TestBot.WithoutGatewayAsync(time);
        for (var failure = 0; failure < 8; failure++)
        {
            bot.Discord.Faults.Plan("GET gateway/bot", failure % 2 == 0 ? new Fault(503) : Fault.Cut());
        }

        bot.Connect();

        await bot.UntilAsync(bot.Discord.Gateway.ReadyAsync(1, Stop), TimeSpan.FromSeconds(1));

        bot.Discord.Rest.Count.ShouldBe(9);
    }
}

using Microsoft.Extensions.Time.Testing;

namespace StageMix.Discord.Specs.Gateway;

public sealed class HeartbeatSpecs
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan _step = TimeSpan.FromSeconds(1);

    private static CancellationToken Stop => Patience.Token;

    [Fact]
    public async Task The_first_heartbeat_comes_at_a_random_time_and_the_others_an_interval_apart()
    {
        var time = new FakeTimeProvider();
        await using var bot = await TestBot.WithoutGatewayAsync(time, jitter: 0.25);
        bot.Discord.Gateway.HeartbeatInterval = _interval;
        bot.Connect();
        var connection = await bot.Discord.Gateway.ReadyAsync(1, Stop);

        await bot.UntilAsync(connection.HeartbeatAsync(Stop).AsTask(), _step);
        (time.GetUtcNow() - connection.Opened).ShouldBeInRange(_interval / 4, (_interval / 4) + (5 * _step));
        var first = time.GetUtcNow();
        (await bot.UntilAsync(connection.HeartbeatAsync(Stop).AsTask(), _step)).ShouldBe(
            bot.Discord.Gateway.Current!.Sequence,
            "it tells the last event seen"
        );
        (time.GetUtcNow() - first).ShouldBeInRange(_interval - (5 * _step), _interval + (5 * _step));
    }

    [Fact]
    public async Task A_heartbeat_that_Discord_asks_for_comes_at_once()
    {
        var time = new FakeTimeProvider();
        await using var bot = await TestBot.StartAsync(time, jitter: 0.9);
        var connection = await bot.Discord.Gateway.ReadyAsync(1, Stop);

        connection.Send(1);

        // no time passes
        (await connection.HeartbeatAsync(Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task A_connection_that_answers_no_heartbeat_is_left_and_the_session_kept()
    {
        var time = new FakeTimeProvider();
        await using var bot = await TestBot.StartAsync(time, jitter: 0.5);
        var zombie = await bot.Discord.Gateway.ReadyAsync(1, Stop);
        var session = bot.Discord.Gateway.Current!;

        bot.Discord.Gateway.AnswersHeartbeats = false;
        await bot.UntilAsync(zombie.Ended, _step);
        bot.Discord.Gateway.AnswersHeartbeats = true;
        var next = await bot.UntilAsync(bot.Discord.Gateway.ReadyAsync(2, Stop), _step);

        zombie.ClosedWith!.Value.ShouldBeInRange(4000, 4999, "1000 and 1001 would end the session");
        (time.GetUtcNow() - zombie.Opened).ShouldBeLessThan(2 * bot.Discord.Gateway.HeartbeatInterval);
        ((string?)next.Resume!["session_id"]).ShouldBe(session.Id);
    }

    [Fact]
    public async Task A_gateway_that_does_not_greet_is_left()
    {
        var time = new FakeTimeProvider();
        await using var bot = await TestBot.WithoutGatewayAsync(time);
        var silent = new TaskCompletionSource();
        bot.Discord.Gateway.SurpriseNext(_ => silent.Task.WaitAsync(Stop));
        bot.Connect();

        await bot.UntilAsync(bot.Discord.Gateway.ReadyAsync(1, Stop), _step);

        bot.Log.Lines.ShouldContain(line => line == "The connection to Discord ended: Discord did not begin in time");
        silent.SetResult();
    }
}

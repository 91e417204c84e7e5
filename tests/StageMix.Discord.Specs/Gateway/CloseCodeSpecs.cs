using Microsoft.Extensions.Time.Testing;

namespace StageMix.Discord.Specs.Gateway;

public sealed class CloseCodeSpecs
{
    private static readonly TimeSpan _step = TimeSpan.FromSeconds(0.1);

    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Stop => Patience.Token;

    [Theory]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4008)]
    // not in Discord's list
    [InlineData(1012)]
    [InlineData(1011)]
    [InlineData(4999)]
    public async Task A_code_that_leaves_the_session_leads_to_a_resume(int code)
    {
        await using var bot = await TestBot.StartAsync(_time, jitter: 0.5);
        var first = await bot.Discord.Gateway.ReadyAsync(1, Stop);

        first.Close(code);

        var next = await bot.UntilAsync(bot.Discord.Gateway.ReadyAsync(2, Stop), _step);
        next.Resume.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task A_code_that_ends_the_session_leads_to_a_new_one(int code)
    {
        await using var bot = await TestBot.StartAsync(_time, jitter: 0.5);
        var first = await bot.Discord.Gateway.ReadyAsync(1, Stop);

        first.Close(code);

        var next = await bot.UntilAsync(bot.Discord.Gateway.ReadyAsync(2, Stop), _step);
        next.Identify.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(4004, "token")]
    [InlineData(4010, "shard")]
    [InlineData(4011, "shards")]
    [InlineData(4012, "version")]
    [InlineData(4013, "intent")]
    [InlineData(4014, "intent")]
    public async Task A_code_that_nothing_mends_is_said_in_one_sentence_and_not_tried_again(int code, string about)
    {
        await using var bot = await TestBot.StartAsync(_time, jitter: 0.5);
        var connection = await bot.Discord.Gateway.ReadyAsync(1, Stop);

        connection.Close(code);

        var refused = await Should.ThrowAsync<DiscordException>(bot.UntilAsync(bot.Running, _step));
        refused.Message.ShouldContain(about);
        refused.Message.ShouldNotContain(". ");
        bot.Discord.Gateway.ConnectionCount.ShouldBe(1);
    }
}

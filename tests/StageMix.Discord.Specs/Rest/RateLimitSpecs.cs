using Microsoft.Extensions.Time.Testing;
using StageMix.Discord.Messages;
using StageMix.Discord.Rest;
using StageMix.Discord.Rest.Limits;
using StageMix.Discord.Specs.StandIn;

namespace StageMix.Discord.Specs.Rest;

public sealed class RateLimitSpecs
{
    private const string Create = "POST channels/{channel}/messages";

    private static readonly TimeSpan _step = TimeSpan.FromSeconds(0.5);

    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Stop => Patience.Token;

    [Fact]
    public async Task A_bucket_is_learned_from_its_headers_and_never_emptied()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        var began = _time.GetUtcNow();

        // 5 in 5 seconds are allowed
        await bot.UntilAsync(Task.WhenAll(Enumerable.Range(0, 12).Select(_ => SendAsync(bot))), _step);

        bot.Discord.Limits.Broken.ShouldBe(0);
        bot.Discord.Channels.In(StandInDiscord.ChannelId).Count.ShouldBe(12);
        (_time.GetUtcNow() - began).TotalSeconds.ShouldBeInRange(10, 20);
    }

    [Fact]
    public async Task Messages_to_one_channel_keep_their_order()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);

        var sending = Enumerable.Range(0, 8).Select(number => SendAsync(bot, text: $"{number}"));
        await bot.UntilAsync(Task.WhenAll(sending), _step);

        bot.Discord.Channels.In(StandInDiscord.ChannelId)
            .Select(message => (string)message["content"]!)
            .ShouldBe(["0", "1", "2", "3", "4", "5", "6", "7"]);
    }

    [Fact]
    public async Task A_channel_whose_bucket_is_empty_holds_up_no_other()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        var direct = (await bot.Api.Messages.OpenDirectAsync(new Snowflake(1400000000000000001), Stop)).Value!.Id;
        var first = Enumerable.Range(0, 6).Select(_ => SendAsync(bot)).ToList();
        await Task.WhenAll(first.Take(5));

        // no time passes
        (await SendAsync(bot, direct)).IsDone.ShouldBeTrue();
        first[5].IsCompleted.ShouldBeFalse();
        await bot.UntilAsync(first[5], _step);
        bot.Discord.Limits.Broken.ShouldBe(0);
    }

    [Fact]
    public async Task All_requests_together_stay_below_fifty_a_second()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);

        var asking = Enumerable.Range(0, 120).Select(_ => bot.Api.GetApplicationAsync(Stop)).ToList();
        await bot.UntilAsync(Task.WhenAll(asking), TimeSpan.FromSeconds(0.05));

        bot.Discord.Limits.Broken.ShouldBe(0);
        bot.Discord.Rest.Count.ShouldBe(120);
    }

    [Theory]
    [InlineData("user", 1)]
    [InlineData("shared", 0)]
    [InlineData("global", 1)]
    public async Task A_refusal_for_a_limit_is_waited_out(string scope, int invalid)
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        bot.Discord.Faults.Plan(Create, Fault.TooMany(scope, TimeSpan.FromSeconds(7.25)));
        var began = _time.GetUtcNow();

        (await bot.UntilAsync(SendAsync(bot), TimeSpan.FromSeconds(0.25))).IsDone.ShouldBeTrue();

        (_time.GetUtcNow() - began).TotalSeconds.ShouldBeInRange(7.25, 20);
        bot.Discord.Rest.Count.ShouldBe(2);
        bot.Discord.Limits.Invalid.ShouldBe(invalid);
        bot.Api.Limits.Invalid.Spent.ShouldBe(invalid);
    }

    [Theory]
    [InlineData("user", false)]
    [InlineData("shared", false)]
    [InlineData("global", true)]
    [InlineData(null, true)]
    public async Task A_refusal_holds_back_those_whom_it_concerns(string? scope, bool isForAll)
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        bot.Discord.Faults.Plan(Create, Fault.TooMany(scope, TimeSpan.FromSeconds(5)));
        var sending = SendAsync(bot);
        while (bot.Api.Limits.Invalid.Spent == 0 && scope != "shared" || bot.Discord.Rest.Count == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, Stop);
        }

        // no time passes
        var other = bot.Api.GetApplicationAsync(Stop);
        if (!isForAll)
        {
            (await other).IsDone.ShouldBeTrue();
        }

        sending.IsCompleted.ShouldBeFalse();
        bot.Discord.Rest.Count.ShouldBe(isForAll ? 1 : 2);
        await bot.UntilAsync(Task.WhenAll(sending, other), _step);
        bot.Discord.Rest.Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_must_wait_too_long_is_told_how_long()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        bot.Discord.Faults.Plan(Create, Fault.TooMany("user", TimeSpan.FromHours(1)));

        var error = (await bot.UntilAsync(SendAsync(bot), _step)).Error!;

        error.Failure.ShouldBe(ApiFailure.RateLimited);
        error.RetryAfter!.Value.TotalMinutes.ShouldBeInRange(59, 60);
    }

    [Fact]
    public async Task An_address_is_never_banned()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        bot.Discord.Rest.KeepsRequests = false;
        bot.Discord.Faults.Chance = request => request.Method == "POST" ? new Fault(403) : null;

        for (var asked = 0; asked < InvalidRequestBudget.Limit; asked++)
        {
            (await SendAsync(bot)).Error!.Failure.ShouldBe(ApiFailure.Refused);
            _time.Advance(TimeSpan.FromMilliseconds(50));
        }

        var held = (await SendAsync(bot)).Error!;
        held.Failure.ShouldBe(ApiFailure.RateLimited);
        held.RetryAfter!.Value.ShouldBeLessThan(TimeSpan.FromMinutes(10));
        bot.Discord.Limits.Invalid.ShouldBe(InvalidRequestBudget.Limit);
        bot.Discord.Limits.Invalid.ShouldBeLessThan(10_000 / 2);

        bot.Discord.Faults.Chance = _ => null;
        _time.Advance(held.RetryAfter.Value);
        (await SendAsync(bot)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task A_token_that_Discord_does_not_know_is_asked_with_once()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time, token: "MTE.another.one");

        (await bot.Api.GetApplicationAsync(Stop)).Error!.Failure.ShouldBe(ApiFailure.UnknownToken);
        (await SendAsync(bot)).Error!.Failure.ShouldBe(ApiFailure.UnknownToken);

        bot.Discord.Rest.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Buckets_of_what_is_over_are_forgotten()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        for (var user = 1UL; user <= 500; user++)
        {
            await SendAsync(bot, new Snowflake(user));
            _time.Advance(TimeSpan.FromMilliseconds(50));
        }

        bot.Api.Limits.BucketCount.ShouldBeLessThan(130);
    }

    private static Task<ApiResult<Message>> SendAsync(TestBot bot, Snowflake? channel = null, string text = "Hello") =>
        bot.Api.Messages.CreateAsync(channel ?? TestBot.Channel, new OutgoingMessage(text), nonce: null, Stop);
}

using Microsoft.Extensions.Time.Testing;
using StageMix.Discord.Interactions;
using StageMix.Discord.Specs.StandIn;

namespace StageMix.Discord.Specs.Interactions;

public sealed class LostAnswerSpecs
{
    private const string Callback = "POST interactions/{interaction}/{token}/callback";
    private const string FollowUp = "POST webhooks/{application}/{token}";

    private static readonly TimeSpan _step = TimeSpan.FromSeconds(0.1);

    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Stop => Patience.Token;

    [Theory]
    [InlineData(0)]
    [InlineData(502)]
    public async Task An_answer_whose_receipt_was_lost_is_known_to_have_arrived(int status)
    {
        await using var bot = await StartAsync(new Counting("ask"));
        bot.Discord.Faults.Plan(Callback, new Fault(status, IsDone: true));

        var interaction = bot.Discord.Interactions.Begin(Deed.Slash("ask"));
        await interaction.ShownAsync(Stop);
        await bot.UntilAsync(RequestsAsync(bot, 2), _step);
        await bot.StopAsync();

        interaction.TimesShown.ShouldBe(1);
        bot.Log.Lines.ShouldNotContain(line => line.Contains("was lost"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(503)]
    public async Task A_first_answer_that_did_not_arrive_is_sent_again_in_time(int status)
    {
        var asked = new Counting("ask");
        await using var bot = await StartAsync(asked);
        bot.Discord.Faults.Plan(Callback, new Fault(status));

        var interaction = bot.Discord.Interactions.Begin(Deed.Slash("ask"));
        await asked.Begun.WaitAsync(Stop);

        await bot.UntilAsync(interaction.ShownAsync(Stop), _step);
        interaction.Delay!.Value.ShouldBeLessThan(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task An_interaction_that_could_not_be_answered_is_said_to_be_lost()
    {
        await using var bot = await StartAsync(new Counting("ask"));
        bot.Discord.Faults.Chance = request =>
            request.Route.StartsWith("interactions/", StringComparison.Ordinal) ? new Fault(503) : null;

        var interaction = bot.Discord.Interactions.Begin(Deed.Slash("ask"));

        await bot.UntilAsync(bot.Log.SaidAsync($"Interaction {interaction.Id} (ask) was lost", Stop), _step);
    }

    [Fact]
    public async Task An_interaction_that_Discord_has_given_up_is_said_to_be_lost()
    {
        await using var bot = await StartAsync(new Counting("ask"));
        var first = await bot.Discord.Gateway.ReadyAsync(1, Stop);
        first.Cut();
        await first.Ended.WaitAsync(Stop);
        var old = bot.Discord.Interactions.Begin(Deed.Slash("ask"));
        _time.Advance(TimeSpan.FromSeconds(4));

        await bot.UntilAsync(
            bot.Log.SaidAsync($"Interaction {old.Id} (ask) was lost: 404 Unknown interaction", Stop),
            _step
        );
    }

    [Fact]
    public async Task A_follow_up_of_unknown_outcome_is_not_sent_again_and_said_to_be_lost()
    {
        var answer = new TaskCompletionSource<InteractionAnswer>();
        var asked = new Counting("ask", _ => answer.Task) { Deferral = Deferral.Public };
        await using var bot = await StartAsync(asked);
        var interaction = bot.Discord.Interactions.Begin(Deed.Slash("ask"));
        await asked.Begun.WaitAsync(Stop);
        await bot.UntilAsync(interaction.FirstAnsweredAsync(Stop), _step);
        bot.Discord.Faults.Plan(FollowUp, Fault.Cut(isDone: true));

        answer.SetResult(InteractionAnswer.Private("Between us."));

        await bot.UntilAsync(bot.Log.SaidAsync($"Interaction {interaction.Id} (ask) was lost", Stop), _step);
        interaction.FollowUps.Count.ShouldBe(1);
    }

    private static async Task RequestsAsync(TestBot bot, int count)
    {
        while (
            bot.Discord.Rest.Requests.Count(request =>
                request.Route.StartsWith("interactions/", StringComparison.Ordinal)
            ) < count
        )
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, Stop);
        }
    }

    private async Task<TestBot> StartAsync(params object[] handlers)
    {
        var bot = await TestBot.StartAsync(_time, jitter: 0.5, handlers);
        await bot.Log.SaidAsync("Signed in", Stop);
        return bot;
    }
}

using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using StageMix.Discord.Interactions;
using StageMix.Discord.Messages;
using StageMix.Discord.Specs.StandIn;

namespace StageMix.Discord.Specs.Interactions;

public sealed class DeferralSpecs
{
    private const int Ephemeral = 64;

    private static readonly TimeSpan _step = TimeSpan.FromSeconds(0.1);

    private readonly FakeTimeProvider _time = new();
    private readonly TaskCompletionSource<InteractionAnswer> _answer = new();

    private static CancellationToken Stop => Patience.Token;

    [Fact]
    public async Task A_quick_answer_is_the_first_one()
    {
        var (bot, interaction) = await AskAsync(Deferral.Private);
        await using var _ = bot;

        _answer.SetResult(InteractionAnswer.Public(new OutgoingMessage("Here.")));
        await bot.UntilAsync(interaction.ShownAsync(Stop), _step);

        interaction.FirstAnswer.ShouldBe(4);
        ((int)interaction.Original!["flags"]!).ShouldBe(0);
    }

    [Theory]
    [InlineData(Deferral.Private, 5, Ephemeral)]
    [InlineData(Deferral.Public, 5, 0)]
    public async Task An_answer_that_takes_longer_is_deferred_within_three_seconds_by_itself(
        Deferral deferral,
        int first,
        int flags
    )
    {
        var (bot, interaction) = await AskAsync(deferral);
        await using var _ = bot;

        await bot.UntilAsync(interaction.FirstAnsweredAsync(Stop), _step);
        interaction.FirstAnswer.ShouldBe(first);
        ((int?)interaction.FirstData?["flags"] ?? 0).ShouldBe(flags);
        interaction.Delay!.Value.ShouldBeLessThan(TimeSpan.FromSeconds(2));

        await bot.AdvanceAsync(TimeSpan.FromMinutes(14));
        _answer.SetResult(
            deferral == Deferral.Private
                ? InteractionAnswer.Private("Done.")
                : InteractionAnswer.Public(new OutgoingMessage("Done."))
        );
        await bot.UntilAsync(interaction.ShownAsync(Stop), _step);
        ((string?)interaction.Original!["content"]).ShouldBe("Done.");
        interaction.FollowUps.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_late_private_answer_never_fills_a_thinking_that_all_see()
    {
        var (bot, interaction) = await AskAsync(Deferral.Public);
        await using var _ = bot;
        await bot.UntilAsync(interaction.FirstAnsweredAsync(Stop), _step);

        _answer.SetResult(InteractionAnswer.Private("Between us."));
        await bot.UntilAsync(interaction.ShownAsync(Stop), _step);

        interaction.IsOriginalDeleted.ShouldBeTrue();
        var followUp = interaction.FollowUps.ShouldHaveSingleItem();
        ((int)followUp["flags"]!).ShouldBe(Ephemeral);
        ((string?)followUp["content"]).ShouldBe("Between us.");
    }

    [Fact]
    public async Task A_late_change_of_a_message_shows_nothing_until_it_is_there()
    {
        var (bot, interaction) = await PressAsync(Deferral.Update);
        await using var _ = bot;
        await bot.UntilAsync(interaction.FirstAnsweredAsync(Stop), _step);
        interaction.FirstAnswer.ShouldBe(6);

        _answer.SetResult(InteractionAnswer.Update(new OutgoingMessage("Counted.")));
        await bot.UntilAsync(interaction.ShownAsync(Stop), _step);

        ((string?)interaction.Original!["content"]).ShouldBe("Counted.");
    }

    [Fact]
    public async Task A_late_reply_to_a_press_leaves_the_message_alone()
    {
        var (bot, interaction) = await PressAsync(Deferral.Update);
        await using var _ = bot;
        await bot.UntilAsync(interaction.FirstAnsweredAsync(Stop), _step);

        _answer.SetResult(InteractionAnswer.Private("You may not."));
        await bot.UntilAsync(interaction.ShownAsync(Stop), _step);

        interaction.Original.ShouldBeNull();
        ((int)interaction.FollowUps.Single()["flags"]!).ShouldBe(Ephemeral);
    }

    [Fact]
    public async Task A_late_nothing_leaves_no_thinking_behind()
    {
        var (bot, interaction) = await AskAsync(Deferral.Private);
        await using var _ = bot;
        await bot.UntilAsync(interaction.FirstAnsweredAsync(Stop), _step);

        _answer.SetResult(InteractionAnswer.Nothing);
        await bot.UntilAsync(interaction.DeletedAsync(Stop), _step);
    }

    [Fact]
    public async Task What_opens_a_modal_too_late_says_so()
    {
        var (bot, interaction) = await PressAsync(Deferral.None);
        await using var _ = bot;

        await bot.UntilAsync(interaction.ShownAsync(Stop), _step);

        interaction.FirstAnswer.ShouldBe(4);
        ((string?)interaction.FirstData!["content"]).ShouldBe($"It failed: {interaction.Id}");
        interaction.Delay!.Value.ShouldBeLessThan(TimeSpan.FromSeconds(3));
        _answer.SetResult(InteractionAnswer.Nothing);
    }

    [Fact]
    public async Task An_answer_after_fifteen_minutes_is_said_to_be_lost()
    {
        var (bot, interaction) = await AskAsync(Deferral.Private);
        await using var _ = bot;
        await bot.UntilAsync(interaction.FirstAnsweredAsync(Stop), _step);
        var asked = bot.Discord.Rest.Count;

        await bot.AdvanceAsync(TimeSpan.FromMinutes(15));
        _answer.SetResult(InteractionAnswer.Private("At last."));

        await bot.UntilAsync(bot.Log.SaidAsync($"Interaction {interaction.Id} (ask) was lost", Stop), _step);
        bot.Discord.Rest.Count.ShouldBe(asked, "it is sure to be refused, and refusals add up");
    }

    [Fact]
    public async Task Suggestions_that_come_too_late_are_none()
    {
        var begun = NewSignal();
        var never = new TaskCompletionSource<IReadOnlyList<Discord.Commands.CommandChoice>>();
        var suggesting = new Suggesting(_ =>
        {
            begun.SetResult();
            return never.Task;
        });
        await using var bot = await TestBot.StartAsync(_time, jitter: 0.5, suggesting);
        await bot.Discord.Gateway.ReadyAsync(1, Stop);
        var typing = bot.Discord.Interactions.Begin(Deed.Typing("ask", "song", "s"));
        await begun.Task.WaitAsync(Stop);

        await bot.UntilAsync(typing.ShownAsync(Stop), _step);

        typing.FirstData!["choices"]!.AsArray().ShouldBeEmpty();
        typing.Delay!.Value.ShouldBeLessThan(TimeSpan.FromSeconds(3));
    }

    private async Task<(TestBot, StandInInteraction)> AskAsync(Deferral deferral)
    {
        var handler = new Counting("ask", _ => _answer.Task) { Deferral = deferral };
        var bot = await TestBot.StartAsync(_time, jitter: 0.5, handler);
        await bot.Discord.Gateway.ReadyAsync(1, Stop);
        var interaction = bot.Discord.Interactions.Begin(Deed.Slash("ask"));
        await handler.Begun.WaitAsync(Stop);
        return (bot, interaction);
    }

    private async Task<(TestBot, StandInInteraction)> PressAsync(Deferral deferral)
    {
        var begun = NewSignal();
        var bot = await TestBot.StartAsync(_time, jitter: 0.5, new Pressed(deferral, begun, _answer.Task));
        await bot.Discord.Gateway.ReadyAsync(1, Stop);
        var message = new JsonObject { ["id"] = "1", ["channel_id"] = "2" };
        var interaction = bot.Discord.Interactions.Begin(Deed.Press("press:1", message));
        await begun.Task.WaitAsync(Stop);
        return (bot, interaction);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Pressed(Deferral deferral, TaskCompletionSource begun, Task<InteractionAnswer> answer)
        : IInteractionHandler<ComponentInteraction>
    {
        public string Route => "press";

        public Deferral Deferral => deferral;

        public Task<InteractionAnswer> HandleAsync(
            ComponentInteraction interaction,
            CancellationToken cancellationToken
        )
        {
            begun.SetResult();
            return answer;
        }
    }
}

using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using StageMix.Discord.Commands;
using StageMix.Discord.Interactions;
using StageMix.Discord.Messages;
using StageMix.Discord.Specs.StandIn;

namespace StageMix.Discord.Specs.Interactions;

public sealed class RoutingSpecs
{
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Stop => Patience.Token;

    [Fact]
    public async Task An_interaction_that_comes_twice_is_handled_once()
    {
        var asked = new Counting("ask");
        await using var bot = await StartAsync(asked);

        var twice = bot.Discord.Interactions.Begin(Deed.Slash("ask"), times: 2);
        await twice.ShownAsync(Stop);
        await bot.Discord.Interactions.Begin(Deed.Slash("ask")).ShownAsync(Stop);

        asked.Handled.ShouldBe(2);
        twice.TimesShown.ShouldBe(1);
    }

    [Fact]
    public async Task A_handler_that_fails_leaves_one_sentence_with_the_way_to_the_log()
    {
        await using var bot = await StartAsync(new Counting("ask", _ => throw new InvalidDataException("a bug")));

        var failed = bot.Discord.Interactions.Begin(Deed.Slash("ask"));
        await failed.ShownAsync(Stop);

        ((string?)failed.FirstData!["content"]).ShouldBe($"It failed: {failed.Id}");
        ((int)failed.FirstData["flags"]!).ShouldBe(64);
        bot.Log.Errors.ShouldHaveSingleItem().ShouldContain("a bug");
        bot.Log.Errors[0].ShouldContain(failed.Id);
    }

    [Fact]
    public async Task What_nobody_handles_any_more_says_so()
    {
        await using var bot = await StartAsync();

        var command = bot.Discord.Interactions.Begin(Deed.Slash("mixes gone"));
        var button = bot.Discord.Interactions.Begin(
            Deed.Press("vote:of:former:times", new JsonObject { ["id"] = "1", ["channel_id"] = "2" })
        );
        var typing = bot.Discord.Interactions.Begin(Deed.Typing("mixes gone", "mix", "s"));

        await Task.WhenAll(command.ShownAsync(Stop), button.ShownAsync(Stop), typing.ShownAsync(Stop));
        ((string?)command.FirstData!["content"]).ShouldBe("This is no longer there.");
        ((string?)button.FirstData!["content"]).ShouldBe("This is no longer there.");
        typing.FirstData!["choices"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public void Two_handlers_for_one_command_are_found_at_the_start() =>
        Should.Throw<ArgumentException>(() => StartAsync(new Counting("ask"), new Counting("ask")));

    [Fact]
    public async Task A_handler_knows_who_asks_where_and_with_what()
    {
        CommandInteraction? seen = null;
        await using var bot = await StartAsync(
            new Counting(
                "mixes settings voting",
                interaction =>
                {
                    seen = interaction;
                    return Task.FromResult(InteractionAnswer.Private("Set."));
                }
            )
        );

        var deed = Deed.Slash(
            "mixes settings voting",
            ("quorum", 4, 3),
            ("share", 10, 0.5),
            ("approval", 5, true),
            ("moderators", 8, "99"),
            ("words", 3, "안녕")
        ) with
        {
            Permissions = "32",
            Locale = "ko",
        };
        await bot.Discord.Interactions.Begin(deed).ShownAsync(Stop);

        seen!.Path.ShouldBe("mixes settings voting");
        seen.Options.Whole("quorum").ShouldBe(3);
        seen.Options.Number("share").ShouldBe(0.5);
        seen.Options.Flag("approval").ShouldBe(true);
        seen.Options.Id("moderators").ShouldBe(new Snowflake(99));
        seen.Options.Text("words").ShouldBe("안녕");
        seen.Options.Text("quorum").ShouldBeNull("it is a number");
        seen.Options.Whole("words").ShouldBeNull("it is a text");
        seen.Options.Text("not given").ShouldBeNull();
        (seen.Locale, seen.GuildLocale).ShouldBe(("ko", "ko"));
        seen.GuildId.ShouldBe(Snowflake.Parse(StandInDiscord.GuildId, null));
        seen.User.Username.ShouldBe("fan01");
        seen.MemberMay(Permissions.ManageGuild).ShouldBeTrue();
        seen.MemberMay(Permissions.ManageMessages).ShouldBeFalse();
        seen.AttachmentSizeLimit.ShouldBe(10 << 20);
        seen.ToString().ShouldNotContain(seen.Token);
    }

    [Fact]
    public async Task Files_that_go_with_a_command_are_there()
    {
        Attachment? seen = null;
        await using var bot = await StartAsync(
            new Counting(
                "ask",
                interaction =>
                {
                    seen = interaction.Options.File("stage");
                    return Task.FromResult(InteractionAnswer.Private("Thanks."));
                }
            )
        );
        var file = new JsonObject
        {
            ["id"] = "55",
            ["filename"] = "stage.mp4",
            ["size"] = 1234,
            ["url"] = "https://cdn.example/stage.mp4",
            ["content_type"] = "video/mp4",
        };

        await bot.Discord.Interactions.Begin(Deed.Slash("ask").WithAttachment("stage", file)).ShownAsync(Stop);

        seen.ShouldBe(
            new Attachment(new Snowflake(55), "stage.mp4", 1234, new Uri("https://cdn.example/stage.mp4"))
            {
                ContentType = "video/mp4",
            }
        );
    }

    [Fact]
    public async Task What_was_chosen_is_there()
    {
        ComponentInteraction? seen = null;
        await using var bot = await StartAsync(new Choosing(interaction => seen = interaction));

        var card = new JsonObject
        {
            ["id"] = "1",
            ["channel_id"] = "2",
            ["content"] = "A card",
        };
        await bot.Discord.Interactions.Begin(Deed.Choose("stages:7", card, 3, "1", "3")).ShownAsync(Stop);

        seen!.Component.ShouldBe(new CustomId("stages", "7"));
        seen.Values.ShouldBe(["1", "3"]);
        seen.Message.Content.ShouldBe("A card");
    }

    [Theory]
    [InlineData("""{"id": "1"}""")]
    [InlineData("""{"id": "1", "application_id": "2", "type": 2, "token": "t"}""")]
    [InlineData("""{"id": "1", "application_id": "2", "type": 2, "token": "t", "data": {"name": "ask"}}""")]
    [InlineData("""{"id": "x", "application_id": "2", "type": 2, "token": "t", "data": {"name": "ask"}}""")]
    [InlineData(
        """{"id": "1", "application_id": "2", "type": 77, "token": "t", "user": {"id": "3", "username": "u"}}"""
    )]
    [InlineData(
        """{"id": "1", "application_id": "2", "type": 3, "token": "t", "user": {"id": "3", "username": "u"}, "data": {"custom_id": "a"}}"""
    )]
    [InlineData("[]")]
    public async Task An_interaction_that_makes_no_sense_does_no_harm(string payload)
    {
        await using var bot = await StartAsync(new Counting("ask"));

        bot.Discord.Gateway.Dispatch("INTERACTION_CREATE", JsonNode.Parse(payload)!);

        await bot.Discord.Interactions.Begin(Deed.Slash("ask")).ShownAsync(Stop);
        bot.Discord.Gateway.ConnectionCount.ShouldBe(1);
    }

    [Fact]
    public async Task More_suggestions_than_Discord_shows_are_cut()
    {
        await using var bot = await StartAsync(
            new Suggesting(typed =>
                Task.FromResult<IReadOnlyList<CommandChoice>>([
                    .. Enumerable.Range(0, 40).Select(number => new CommandChoice($"{typed} {number}", number)),
                ])
            )
        );

        var typing = bot.Discord.Interactions.Begin(Deed.Typing("ask", "song", "Signal"));
        await typing.ShownAsync(Stop);

        typing.FirstData!["choices"]!.AsArray().Count.ShouldBe(25);
        ((string?)typing.FirstData["choices"]![0]!["name"]).ShouldBe("Signal 0");
    }

    [Fact]
    public async Task A_bot_that_stops_stops_its_handlers()
    {
        var asked = new Counting("ask", async _ => await new TaskCompletionSource<InteractionAnswer>().Task);
        await using var bot = await StartAsync(asked);
        bot.Discord.Interactions.Begin(Deed.Slash("ask"));
        await asked.Begun.WaitAsync(Stop);

        var stopping = bot.StopAsync();
        await bot.UntilAsync(stopping, TimeSpan.FromSeconds(0.5));

        asked.LastToken.IsCancellationRequested.ShouldBeTrue();
    }

    private async Task<TestBot> StartAsync(params object[] handlers)
    {
        var bot = await TestBot.StartAsync(_time, jitter: 0.5, handlers);
        await bot.Discord.Gateway.ReadyAsync(1, Stop);
        return bot;
    }

    private sealed class Choosing(Action<ComponentInteraction> seen) : IInteractionHandler<ComponentInteraction>
    {
        public string Route => "stages";

        public Task<InteractionAnswer> HandleAsync(
            ComponentInteraction interaction,
            CancellationToken cancellationToken
        )
        {
            seen(interaction);
            return Task.FromResult(InteractionAnswer.Private("Counted."));
        }
    }
}

using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using StageMix.Discord.Messages;
using StageMix.Discord.Rest;
using StageMix.Discord.Specs.StandIn;

namespace StageMix.Discord.Specs.Rest;

public sealed class MessageApiSpecs
{
    private const string Create = "POST channels/{channel}/messages";

    private static readonly TimeSpan _step = TimeSpan.FromSeconds(0.5);

    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Stop => Patience.Token;

    [Fact]
    public async Task A_message_mentions_nobody_whatever_stands_in_it()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);

        await SendAsync(bot, new OutgoingMessage("@everyone <@1400000000000000001>"));

        var mentions = bot.Discord.Rest.Requests.Single().Body!["allowed_mentions"]!;
        mentions.ToJsonString().ShouldBe("""{"parse":[],"users":[],"replied_user":false}""");
    }

    [Fact]
    public async Task A_reply_mentions_those_who_are_named()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        var fan = new Snowflake(1400000000000000001);

        await SendAsync(
            bot,
            new OutgoingMessage($"{Mentions.Of(fan)}: your mix is ready")
            {
                ReplyTo = new Snowflake(77),
                Mentions = new Mentions([fan]) { RepliedUser = true },
            }
        );

        var sent = bot.Discord.Rest.Requests.Single().Body!;
        sent["allowed_mentions"]!
            .ToJsonString()
            .ShouldBe("""{"parse":[],"users":["1400000000000000001"],"replied_user":true}""");
        sent["message_reference"]!.ToJsonString().ShouldBe("""{"message_id":"77","fail_if_not_exists":false}""");
    }

    [Fact]
    public async Task All_that_a_message_can_hold_arrives()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        var sheet = Picture("sheet.png", "Four stages");
        var message = new OutgoingMessage("A card")
        {
            Embeds =
            [
                new Embed
                {
                    Title = "교차편집",
                    Description = "4 stages",
                    Url = "https://example.org",
                    Color = 0x5865F2,
                    Fields = [new EmbedField("1", "holds the whole song") { Inline = true }],
                    Image = EmbedImage.Of(sheet),
                    Footer = new EmbedFooter("mix 7"),
                    Timestamp = DateTimeOffset.UnixEpoch,
                },
            ],
            Rows =
            [
                new ActionRow(
                    new Button(ButtonStyle.Primary, "Vote", "vote:7") { Emoji = new Emoji("🗳") },
                    new Button(ButtonStyle.Danger, "Decline", "decline:7") { Disabled = true },
                    Button.Link("Watch", new Uri("https://example.org/watch"))
                ),
                new ActionRow(
                    new StringSelect("stages:7", [new SelectOption("Stage 1", "1") { Default = true }])
                    {
                        Placeholder = "Stages",
                        MinValues = 0,
                    }
                ),
                new ActionRow(
                    new EntitySelect(EntityKind.Role, "roles") { Chosen = [new Snowflake(5)], MaxValues = 5 }
                ),
                new ActionRow(new EntitySelect(EntityKind.Channel, "channel") { ChannelTypes = [0, 5] }),
            ],
            Files = [sheet, Picture("second.png", altText: null)],
            WithoutPreviews = true,
            IsSilent = true,
        };

        var sent = (await SendAsync(bot, message)).Value!;

        sent.Attachments.Select(file => file.Filename).ShouldBe(["sheet.png", "second.png"]);
        var kept = bot.Discord.Channels.In(StandInDiscord.ChannelId).Single();
        ((string?)kept["attachments"]![0]!["description"]).ShouldBe("Four stages");
        ((int)kept["flags"]!).ShouldBe(4 | 4096);
        kept["components"]![2]!["components"]![0]!["default_values"]!
            .ToJsonString()
            .ShouldBe("""[{"id":"5","type":"role"}]""");
        var request = bot.Discord.Rest.Requests.Single();
        request
            .Files.Select(file => (file.Field, file.Name))
            .ShouldBe([("files[0]", "sheet.png"), ("files[1]", "second.png")]);
        request.Files[0].Content.ShouldBe(Encoding.UTF8.GetBytes("sheet.png"));
    }

    [Fact]
    public async Task An_edit_replaces_all_but_the_attachments_that_are_kept()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        var sent = (
            await SendAsync(
                bot,
                new OutgoingMessage("A card")
                {
                    Files = [Picture("sheet.png"), Picture("old.png")],
                    Rows = [new ActionRow(new Button(ButtonStyle.Primary, "Vote", "vote:7"))],
                }
            )
        ).Value!;

        await bot.Api.Messages.EditAsync(TestBot.Channel, sent.Id, new OutgoingMessage("As it goes"), Stop);
        Kept().Count.ShouldBe(2, "files stay where nothing is said of them");
        bot.Discord.Channels.In(StandInDiscord.ChannelId).Single()["components"]!.AsArray().ShouldBeEmpty();

        await bot.Api.Messages.EditAsync(
            TestBot.Channel,
            sent.Id,
            new OutgoingMessage("Done") { KeptAttachments = [sent.Attachments[0].Id], Files = [Picture("mix.png")] },
            Stop
        );
        Kept().Select(file => (string)file!["filename"]!).ShouldBe(["sheet.png", "mix.png"]);

        JsonArray Kept() => bot.Discord.Channels.In(StandInDiscord.ChannelId).Single()["attachments"]!.AsArray();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(502)]
    public async Task A_message_whose_answer_was_lost_is_there_once(int status)
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        bot.Discord.Faults.Plan(Create, new Fault(status, IsDone: true));
        bot.Discord.Faults.Plan(Create, new Fault(status, IsDone: true));

        var sent = await bot.UntilAsync(SendAsync(bot, new OutgoingMessage("Once")), _step);

        sent.IsDone.ShouldBeTrue();
        bot.Discord.Rest.Count.ShouldBe(3);
        bot.Discord.Channels.In(StandInDiscord.ChannelId).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_jobs_retry_with_its_nonce_writes_nothing_twice()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);

        var first = await bot.Api.Messages.CreateAsync(
            TestBot.Channel,
            new OutgoingMessage("Done"),
            "job-7-result",
            Stop
        );
        var again = await bot.Api.Messages.CreateAsync(
            TestBot.Channel,
            new OutgoingMessage("Done"),
            "job-7-result",
            Stop
        );

        again.Value!.Id.ShouldBe(first.Value!.Id);
        bot.Discord.Channels.In(StandInDiscord.ChannelId).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_can_be_deleted_also_when_the_answer_is_lost()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        var sent = (await SendAsync(bot, new OutgoingMessage("Soon gone"))).Value!;
        bot.Discord.Faults.Plan("DELETE channels/{channel}/messages/{message}", Fault.Cut(isDone: true));

        var deleting = bot.Api.Messages.DeleteAsync(TestBot.Channel, sent.Id, Stop);

        (await bot.UntilAsync(deleting, _step)).ShouldBeNull();
        bot.Discord.Channels.In(StandInDiscord.ChannelId).ShouldBeEmpty();
        (await bot.Api.Messages.DeleteAsync(TestBot.Channel, sent.Id, Stop))!.Code.ShouldBe(
            DiscordErrorCode.UnknownMessage
        );
    }

    [Fact]
    public async Task Somebody_who_takes_direct_messages_gets_one()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        bot.Discord.Channels.ClosedToDirectMessages.Add("1400000000000000009");

        (await WriteToAsync(1400000000000000001)).IsDone.ShouldBeTrue();
        (await WriteToAsync(1400000000000000009)).Error!.Code.ShouldBe(DiscordErrorCode.CannotMessageUser);

        async Task<ApiResult<Message>> WriteToAsync(ulong user)
        {
            var channel = await bot.Api.Messages.OpenDirectAsync(new Snowflake(user), Stop);
            return await bot.Api.Messages.CreateAsync(
                channel.Value!.Id,
                new OutgoingMessage("Your mix is ready"),
                nonce: null,
                Stop
            );
        }
    }

    [Theory]
    [InlineData(403, 50013, DiscordErrorCode.MissingPermissions)]
    [InlineData(403, 50001, DiscordErrorCode.MissingAccess)]
    [InlineData(404, 10003, DiscordErrorCode.UnknownChannel)]
    [InlineData(413, 40005, DiscordErrorCode.TooLarge)]
    [InlineData(400, 30046, DiscordErrorCode.TooManyEditsOfOldMessage)]
    [InlineData(400, 123456, (DiscordErrorCode)123456)]
    public async Task What_Discord_refuses_comes_as_a_code_to_react_to(int status, int code, DiscordErrorCode expected)
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        bot.Discord.Channels.Refusals[StandInDiscord.ChannelId] = Answer.Error(status, code, "No");

        var error = (await SendAsync(bot, new OutgoingMessage("Hello"))).Error!;

        error.ShouldBe(new ApiError(ApiFailure.Refused, expected, $"{status} No"));
        bot.Discord.Rest.Count.ShouldBe(1, "it is not tried again");
    }

    [Fact]
    public async Task A_message_that_is_too_long_is_refused_with_the_field_that_is_wrong()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);

        var error = (await SendAsync(bot, new OutgoingMessage(new string('x', 2001)))).Error!;

        error.Code.ShouldBe(DiscordErrorCode.InvalidForm);
        error.Message.ShouldContain("content");
        error.Message.ShouldContain("2000");
    }

    [Theory]
    [InlineData("../x.png")]
    [InlineData("그림.png")]
    [InlineData("a\"b.png")]
    [InlineData("")]
    [InlineData("a.png\n")]
    public void A_file_name_that_would_arrive_changed_is_refused(string name) =>
        Should.Throw<ArgumentException>(() => new OutgoingFile(name, () => Stream.Null));

    private static OutgoingFile Picture(string name, string? altText = "A picture") =>
        new(name, () => new MemoryStream(Encoding.UTF8.GetBytes(name)), altText);

    private static Task<ApiResult<Message>> SendAsync(TestBot bot, OutgoingMessage message) =>
        bot.Api.Messages.CreateAsync(TestBot.Channel, message, nonce: null, Stop);
}

using StageMix.Bot.Specs.CommandLine;
using StageMix.Discord;
using StageMix.Discord.Specs.StandIn;

namespace StageMix.Bot.Specs.Talking;

/// <summary>Rights are checked by the bot, whatever Discord's menus and old messages let somebody press.</summary>
public sealed class RightsSpecs(SmallMedia media) : IAsyncLifetime
{
    private const string ForModerators = "Only moderators can do that.";
    private const string ForTheAsker = "Only whoever asked for the mix and moderators can do that.";

    private MediaServer _web = null!;

    public async ValueTask InitializeAsync() => _web = await MediaServer.StartAsync(media.Folder);

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [Fact]
    public async Task A_member_cannot_vote_start_decline_or_cancel_what_another_asked_for()
    {
        await using var server = await FanServer.OpenAsync(_web.Allowing);
        var (asker, member, moderator) = (server.Join(), server.Join(), server.JoinModerator());
        await AskAsync(asker);
        var card = await server.SeeVerdictsAsync();

        (await member.PressAsync(card, "Vote")).Text.ShouldBe(ForModerators);
        (await member.PressAsync(card, "Start now")).Text.ShouldBe(ForModerators);
        (await member.PressAsync(card, "Decline")).Text.ShouldBe(ForModerators);
        (await member.PressAsync(card, "Cancel")).Text.ShouldBe(ForTheAsker);

        // ballots and forms that were never shown to the member
        var ballot = await moderator.PressAsync(card, "Vote");
        var form = (await moderator.PressAsync(card, "Decline")).Form;
        (await member.ChooseAsync(ballot.Message, 0, "1.")).Text.ShouldBe(ForModerators);
        (await member.FillInAsync(form, "No")).Text.ShouldBe(ForModerators);
        (await asker.ChooseAsync(ballot.Message, 0, "1.")).Text.ShouldBe(
            ForModerators,
            "one's own mix is no exception"
        );

        (await asker.PressAsync(card, "Cancel")).Text.ShouldBe("The mix is cancelled.");
    }

    [Fact]
    public async Task Roles_that_are_set_make_moderators_and_those_who_manage_messages_are_none_any_more()
    {
        await using var server = await FanServer.OpenAsync(_web.Allowing);
        var (formerly, now) = (server.JoinModerator(), server.Join(roles: "77"));
        var owner = server.Join() with { May = Permissions.ManageGuild | Permissions.SendMessages };
        (await formerly.UseAsync("mixes settings")).Text.ShouldBe(
            "Only those who may manage the server can see and change its settings."
        );
        var settings = await owner.UseAsync("mixes settings");
        var people = await owner.ChooseAsync(settings.Message, 0, "Roles and members");
        (await owner.ChooseIdsAsync(people.Message, 0, "77")).Text.ShouldContain("<@&77>");

        await AskAsync(server.Join());
        var card = await server.SeeVerdictsAsync();
        (await formerly.PressAsync(card, "Vote")).Text.ShouldBe(ForModerators);
        (await now.PressAsync(card, "Vote")).Message.Selects.Count.ShouldBe(1);
        (await owner.PressAsync(card, "Vote")).Message.Selects.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Whom_the_guild_has_blocked_asks_for_nothing()
    {
        await using var server = await FanServer.OpenAsync(_web.Allowing);
        var blocked = server.Join();
        var owner = server.Join() with { May = Permissions.Administrator };
        var people = await owner.ChooseAsync((await owner.UseAsync("mixes settings")).Message, 0, "Roles and members");
        await owner.ChooseIdsAsync(people.Message, 2, blocked.Id);

        (await AskAsync(blocked)).Text.ShouldContain("You cannot ask for mixes in this server");
        server.Channel.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_guild_that_is_not_served_gets_one_sentence()
    {
        await using var server = await FanServer.OpenAsync([.. _web.Allowing, ("Discord__AllowedGuildIds__0", "1")]);

        (await server.Join().UseAsync("mixes queue")).Text.ShouldContain("does not serve this server");
        (await server.Join("ko").UseAsync("mixes queue")).Text.ShouldContain("이 서버");
        (await AskAsync(server.Join())).Text.ShouldContain("does not serve this server");
        server.Channel.ShouldBeEmpty();
    }

    [Fact]
    public async Task Permissions_that_the_bot_lacks_are_named_before_work_starts_and_the_links_are_kept()
    {
        await using var server = await FanServer.OpenAsync(_web.Allowing);
        var asker = server.Join();
        server.BotMay &= ~(Permissions.AttachFiles | Permissions.EmbedLinks);

        var refused = await AskAsync(asker);
        refused.Text.ShouldContain("Embed Links, Attach Files.");
        server.Channel.ShouldBeEmpty();

        server.BotMay = FanServer.NeededByBot;
        await asker.FillInAsync((await asker.PressAsync(refused.Message, "Edit links")).Form);
        await server.SeeButtonAsync("Vote");
    }

    [Fact]
    public async Task A_button_of_former_times_says_so()
    {
        await using var server = await FanServer.OpenAsync(_web.Allowing);
        var old = server.Written(server.Join(), "");

        var pressed = server.Discord.Interactions.Begin(Deed.Press("swirl:1", old));
        await pressed.ShownAsync(TestContext.Current.CancellationToken);

        ((string)pressed.FirstData!["content"]!).ShouldContain("no longer knows this button");
    }

    private Task<Shown> AskAsync(Fan asker) =>
        asker.UseAsync(
            "stagemix",
            ("song", _web.Link("files/song.wav")),
            ("stages", $"{_web.Link("files/a.mp4")} {_web.Link("files/b.mkv")}")
        );
}

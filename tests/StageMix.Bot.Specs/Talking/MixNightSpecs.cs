using StageMix.Bot.Specs.CommandLine;
using StageMix.Discord.Specs.StandIn;
using StageMix.Tools.Specs.YouTube.StandIn;

namespace StageMix.Bot.Specs.Talking;

/// <summary>
/// The whole way in a fan server, with the real bot, the real yt-dlp and ffmpeg, and stand-ins for Discord, the web and
/// YouTube.
/// </summary>
public sealed class MixNightSpecs(SmallMedia media) : IAsyncLifetime
{
    private const string Ready = "The stage mix is ready";

    private MediaServer _web = null!;
    private YouTubeStandIn _youTube = null!;

    public async ValueTask InitializeAsync() =>
        (_web, _youTube) = (await MediaServer.StartAsync(media.Folder), await YouTubeStandIn.StartAsync());

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        await _youTube.DisposeAsync();
    }

    [Fact]
    public async Task Fans_ask_vote_and_watch_although_the_bot_dies_in_the_vote_and_in_the_render()
    {
        await using var server = await OpenAsync(("Voting__Quorum", "3"));
        var (asker, friend) = (server.Join(), server.Join());
        Fan[] moderators = [server.JoinModerator(), server.JoinModerator(), server.JoinModerator()];

        var taken = await asker.UseAsync(
            "stagemix",
            ("song", File("song.wav")),
            ("stages", $"{File("a.mp4")} 그리고 {File("b.mkv")}"),
            ("title", "A night")
        );
        taken.IsPrivate.ShouldBeTrue();
        var card = await server.SeeVerdictsAsync();
        card.Text.ShouldContain("A night");
        await friend.PressAsync(card, "Notify me");
        await VoteAsync(moderators[0], card);
        await VoteAsync(moderators[1], card);

        await server.RestartBotAsync();
        await VoteAsync(moderators[2], card);
        await server.Bot.SaysAsync("Make begins");
        await server.RestartBotAsync();

        var approval = await server.SeeButtonAsync("Approve");
        (await friend.PressAsync(approval, "Approve")).Text.ShouldBe("Only moderators can do that.");
        _youTube.Channel.Videos.ShouldBeEmpty();
        await moderators[0].PressAsync(approval, "Approve");

        var result = await server.SeeAsync(Ready);
        var video = _youTube.Channel.Videos.ShouldHaveSingleItem();
        video.Snippet.Title.ShouldBe("A night");
        result.Text.ShouldContain(video.Id);
        result.Mentioned.ShouldBe([asker.Id, friend.Id], ignoreOrder: true);
        result.Files.ShouldContain(file => file.EndsWith(".png", StringComparison.Ordinal));
        ShouldHaveSaidOnce(server, Ready);
    }

    [Fact]
    public async Task A_bad_link_is_mended_in_the_form_that_opens_filled_in_also_after_a_restart()
    {
        const string Bad = "https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC";
        await using var server = await OpenAsync();
        var asker = server.Join();
        var refused = await asker.UseAsync(
            "stagemix",
            ("song", File("song.wav")),
            ("stages", $"{File("a.mp4")}, {Bad}, {File("b.mkv")}"),
            ("title", "*Mended*")
        );
        refused.IsPrivate.ShouldBeTrue();
        refused.Text.ShouldContain("Spotify");

        await server.RestartBotAsync();
        server.Channel.ShouldBeEmpty();
        var form = (await asker.PressAsync(refused.Message, "Edit links")).Form;
        form.Fields.Select(field => field.Text)
            .ShouldBe([File("song.wav"), $"{File("a.mp4")}\n{Bad}\n{File("b.mkv")}", "*Mended*"]);
        await asker.FillInAsync(form, null, $"{File("a.mp4")}\n{File("b.mkv")}");

        await ApproveAsync(server, server.JoinModerator());
        (await server.SeeAsync(Ready)).Mentioned.ShouldBe([asker.Id]);
        _youTube.Channel.Videos.ShouldHaveSingleItem().Snippet.Title.ShouldBe("*Mended*");
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_in_a_form()
    {
        await using var server = await OpenAsync();
        var asker = server.Join();

        var form = (await asker.UseAsync("stagemix", ("song", File("song.wav")))).Form;
        form.Title.ShouldBe("Make a stage mix");
        await asker.FillInAsync(form, null, $"{File("a.mp4")}\n{File("b.mkv")}", "Asked for");

        (await server.SeeVerdictsAsync()).Text.ShouldContain("Asked for");
    }

    [Fact]
    public async Task A_message_with_links_becomes_a_mix()
    {
        await using var server = await OpenAsync();
        var asker = server.Join();
        var message = server.Written(
            server.Join(),
            $"Look: [the song]({File("song.wav")}) and <{File("a.mp4")}>, {File("b.mkv")}!"
        );

        var form = (await asker.UseOnAsync("Make a stage mix", message)).Form;
        form.Fields.Select(field => field.Text).ShouldBe([File("song.wav"), $"{File("a.mp4")}\n{File("b.mkv")}", ""]);
        await asker.FillInAsync(form);

        await ApproveAsync(server, server.JoinModerator());
        await server.SeeAsync(Ready);
        _youTube.Channel.Videos.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Attached_files_become_a_mix_with_what_is_missing_asked_for_and_the_files_kept()
    {
        await using var server = await OpenAsync();
        var asker = server.Join();
        var lacking = await asker.UseAsync(
            "stagemix",
            [("title", "Attached")],
            ("song-file", server.Attached(File("song.wav"))),
            ("stage-file-1", server.Attached(File("a.mp4")))
        );
        lacking.Text.ShouldContain("at least 2 stages");

        var form = (await asker.PressAsync(lacking.Message, "Edit links")).Form;
        await asker.FillInAsync(form, null, File("b.mkv"));

        await ApproveAsync(server, server.JoinModerator());
        await server.SeeAsync(Ready);
        _youTube.Channel.Videos.ShouldHaveSingleItem().Snippet.Title.ShouldBe("Attached");
    }

    [Fact]
    public async Task The_videos_of_a_message_become_stages()
    {
        await using var server = await OpenAsync();
        var asker = server.Join();
        var message = server.Written(
            server.Join(),
            $"the song: {File("song.wav")}",
            server.Attached(File("a.mp4")),
            server.Attached(File("b.mkv"))
        );

        var draft = await asker.UseOnAsync("Make a stage mix", message);
        await asker.FillInAsync((await asker.PressAsync(draft.Message, "Edit links")).Form);

        var card = await server.SeeVerdictsAsync();
        card.Text.ShouldContain("**1** a");
        card.Text.ShouldContain("**2** b");
    }

    private string File(string name) => _web.Link($"files/{name}");

    private Task<FanServer> OpenAsync(params (string Name, string Value)[] more) =>
        FanServer.OpenAsync([
            .. _web.Allowing,
            .. _youTube.Environment.Select(setting => (setting.Key, setting.Value)),
            ("YouTube__AllowedGuildIds__0", StandInDiscord.GuildId),
            .. more,
        ]);

    private static async Task VoteAsync(Fan moderator, ShownMessage card)
    {
        var ballot = await moderator.PressAsync(card, "Vote");
        ballot.IsPrivate.ShouldBeTrue();
        (await moderator.ChooseAsync(ballot.Message, 0, "1.", "2.")).Text.ShouldContain("Your ballot counts");
    }

    private static async Task ApproveAsync(FanServer server, Fan moderator)
    {
        await VoteAsync(moderator, await server.SeeVerdictsAsync());
        await moderator.PressAsync(await server.SeeButtonAsync("Approve"), "Approve");
    }

    private static void ShouldHaveSaidOnce(FanServer server, string words) =>
        server.Channel.Count(message => message.Text.Contains(words, StringComparison.Ordinal)).ShouldBe(1);
}

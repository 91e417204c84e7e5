using StageMix.Bot.Specs.CommandLine;
using StageMix.Discord;

namespace StageMix.Bot.Specs.Talking;

/// <summary>What becomes of what members ask for, with the real bot and yt-dlp.</summary>
public sealed class AskingSpecs(SmallMedia media) : IAsyncLifetime
{
    private MediaServer _web = null!;

    public async ValueTask InitializeAsync() => _web = await MediaServer.StartAsync(media.Folder);

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [Fact]
    public async Task What_is_known_is_shown_first_and_made_again_for_whoever_wants_that()
    {
        await using var server = await FanServer.OpenAsync(_web.Allowing);
        await AskAsync(server.Join());
        // verdicts are written into a card that the bot has noted: it can tell where it stands
        var card = await server.SeeVerdictsAsync();

        var fan = server.Join("ko");
        var known = await AskAsync(fan);
        known.IsPrivate.ShouldBeTrue();
        known.Text.ShouldContain($"/{card.Id}");
        server.Channel.Count.ShouldBe(1);

        await fan.PressAsync(known.Message, "그래도 만들기");
        await server.SeeAsync(
            message => message.Id != card.Id && message.Text.Contains(fan.Mention, StringComparison.Ordinal),
            "a second card"
        );
    }

    [Fact]
    public async Task Attached_files_are_copied_at_once_although_their_mix_waits_for_another()
    {
        await using var server = await FanServer.OpenAsync(_web.Allowing);
        await server
            .Join()
            .UseAsync(
                "stagemix",
                ("song", File("song.wav")),
                ("stages", _web.Link("stalling/a.mp4") + " " + File("b.mkv"))
            );
        await server.SeeAsync(() => _web.WasAsked("stalling/a.mp4") ? _web : null, "another mix being heard");

        await server
            .Join()
            .UseAsync(
                "stagemix",
                [("stages", File("a.mp4?link"))],
                ("song-file", server.Attached(File("song.wav?attached"))),
                ("stage-file-1", server.Attached(File("b.mkv?attached")))
            );

        foreach (var file in (string[])["files/song.wav?attached", "files/b.mkv?attached"])
        {
            await server.SeeAsync(() => _web.WasAsked(file) ? _web : null, file);
        }

        _web.WasAsked("files/a.mp4?link").ShouldBeFalse("the mix itself waits");
        _web.GoOn();
    }

    [Fact]
    public async Task A_failure_says_which_link_stood_in_the_way_and_why_in_the_servers_language()
    {
        await using var server = await FanServer.OpenAsync(_web.Allowing);
        server.Locale = "ko";
        var asker = server.Join();
        await asker.UseAsync("stagemix", ("song", File("nothing.wav")), ("stages", $"{File("a.mp4")} {File("b.mkv")}"));

        var failed = await server.SeeAsync("만들지 못했어요.");
        failed.PlainText.ShouldMatch("/files/nothing[.]wav: [가-힣].*주세요");
        failed.Mentioned.ShouldBe([asker.Id]);
    }

    [Fact]
    public async Task Numbers_of_a_guild_tighten_what_the_operator_allows_and_loosen_nothing()
    {
        await using var server = await FanServer.OpenAsync([.. _web.Allowing, ("Limits__MostStages", "3")]);
        var owner = server.Join() with { May = Permissions.ManageGuild | Permissions.SendMessages };
        var asker = server.Join();

        await SetAsync(owner, mostStages: "25");
        (await AskAsync(asker, "a.mp4", "b.mkv", "cut.mp4", "cut.mkv")).Text.ShouldContain("at most 3 stages");

        await SetAsync(owner, mostStages: "2");
        (await AskAsync(asker, "a.mp4", "b.mkv", "cut.mp4")).Text.ShouldContain("at most 2 stages");

        (await SetAsync(owner, mostStages: "26")).Text.ShouldContain("a whole number from 2 to 25");
        (await SetAsync(owner, mostStages: "many")).Text.ShouldContain("Nothing was changed");
        (await AskAsync(asker, "a.mp4", "b.mkv", "cut.mp4")).Text.ShouldContain("at most 2 stages");

        await SetAsync(owner, mostStages: "");
        (await AskAsync(asker, "a.mp4", "b.mkv", "cut.mp4")).Text.ShouldContain("Your mix is taken");
    }

    [Fact]
    public async Task Stages_are_added_by_links_and_the_form_says_so()
    {
        await using var server = await FanServer.OpenAsync(_web.Allowing);
        await AskAsync(server.Join());
        var form = (await server.Join().PressAsync(await server.SeeVerdictsAsync(), "Add a stage")).Form;
        form.Json.ToJsonString().ShouldContain("Files can be given with /stagemix only.");

        (await server.Join().FillInAsync(form, File("a.mp4"))).Text.ShouldContain("That stage is in the mix already.");
        (await server.Join().FillInAsync(form, File("cut.mkv"))).Text.ShouldContain("The stages are added.");
        await server.SeeAsync("**3** cut");
    }

    private static async Task<Shown> SetAsync(Fan owner, string mostStages)
    {
        var settings = await owner.UseAsync("mixes settings");
        var form = (await owner.ChooseAsync(settings.Message, 0, "Numbers and limits")).Form;
        return await owner.FillInAsync(form, null, null, null, null, mostStages);
    }

    private Task<Shown> AskAsync(Fan fan, params string[] stages) =>
        fan.UseAsync(
            "stagemix",
            ("song", File("song.wav")),
            ("stages", string.Join(' ', (stages.Length > 0 ? stages : ["a.mp4", "b.mkv"]).Select(File)))
        );

    private string File(string name) => _web.Link($"files/{name}");
}

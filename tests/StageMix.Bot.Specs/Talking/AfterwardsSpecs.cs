using StageMix.Bot.Specs.CommandLine;
using StageMix.Discord.Specs.StandIn;
using StageMix.Tools.Specs.YouTube.StandIn;

namespace StageMix.Bot.Specs.Talking;

/// <summary>What fans do with a mix that was made: with the real bot and ffmpeg.</summary>
public sealed class AfterwardsSpecs(SmallMedia media) : IAsyncLifetime
{
    private const string Wanted = "is made and waits for approval";
    private const string Ready = "The stage mix is ready";

    private MediaServer _web = null!;
    private YouTubeStandIn _youTube = null!;

    public async ValueTask InitializeAsync()
    {
        await media.MakeAsync(
            "third.mp4",
            [
                .. (string[])["-f", "lavfi", "-i", "smptebars=size=160x90:rate=15", "-ss", "1", "-i"],
                .. (string[])[media.At("song.wav"), "-shortest", "-c:v", "libx264", "-preset", "ultrafast"],
                .. (string[])["-c:a", "aac", "-y"],
            ]
        );
        (_web, _youTube) = (await MediaServer.StartAsync(media.Folder), await YouTubeStandIn.StartAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        await _youTube.DisposeAsync();
    }

    [Fact]
    public async Task A_clip_is_swapped_before_approval_and_the_preview_is_as_small_as_the_place_wants()
    {
        const long Most = 600_000;
        await using var server = await OpenAsync();
        var asker = server.Join() with { FileBytes = Most };
        var (moderator, stranger) = (server.JoinModerator(), server.Join());
        await AskAsync(asker, "a.mp4", "b.mkv");
        await moderator.PressAsync(await server.SeeVerdictsAsync(), "Start now");

        var approval = await server.SeeButtonAsync("Approve");
        approval.Files.ShouldContain(file => file == "chat.mp4");
        approval.FileSizes.ShouldAllBe(size => size <= Most);
        (await stranger.PressAsync(approval, "Swap one clip")).Text.ShouldContain("Only whoever asked");

        var clips = await asker.PressAsync(approval, "Swap one clip");
        clips.IsPrivate.ShouldBeTrue();
        var stages = await asker.ChooseAsync(clips.Message, 0, "Clip 1:");
        var other = (string)stages.Message.Selects[0]["options"]![0]!["label"]!;
        (await stranger.ChooseAsync(stages.Message, 0, other)).Text.ShouldContain("Only whoever asked");
        (await asker.ChooseAsync(stages.Message, 0, other)).Text.ShouldBe(
            $"Clip 1 shows stage {other[0]} now. It is rendered again."
        );

        var second = await server.SeeAsync(
            message => message.Id != approval.Id && message.Buttons.Contains("Approve", StringComparer.Ordinal),
            "a second wish for approval"
        );
        var after = await asker.PressAsync(second, "Swap one clip");
        ((string)after.Message.Selects[0]["options"]![0]!["label"]!).ShouldBe($"Clip 1: stage {other[0]}");
        server.Channel.Count(message => message.Text.Contains(Wanted, StringComparison.Ordinal)).ShouldBe(2);
        _youTube.Channel.Videos.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_finished_mix_gives_its_files_is_made_again_in_other_ways_and_is_taken_down()
    {
        await using var server = await OpenAsync(("YouTube__MaxPrivacy", "unlisted"), ("Approval__Required", "false"));
        var (asker, moderator, stranger) = (server.Join(), server.JoinModerator(), server.Join());
        await AskAsync(asker, "a.mp4", "b.mkv", "third.mp4");
        await moderator.PressAsync(await server.SeeVerdictsAsync(), "Start now");
        var first = await server.SeeAsync(Ready);
        var mix = (await asker.TypeAsync("mixes files", "mix", "night")).ShouldHaveSingleItem().Value;

        (await stranger.UseAsync("mixes files", ("mix", mix))).Text.ShouldContain("Only whoever asked");
        (await asker.UseAsync("mixes files", ("mix", mix))).Message.Files.ShouldBe([
            "mix.otio",
            "mix.edl",
            "mix.fcpxml",
            "mix.png",
            "mix.lanes.png",
        ]);
        (await (asker with { FileBytes = 10 }).UseAsync("mixes files", ("mix", mix))).Text.ShouldBe(
            "This mix has no files yet, or no longer."
        );

        (await stranger.UseAsync("mixes remix", ("mix", mix))).Text.ShouldContain("Only whoever asked");
        var shown = Enumerable
            .Range(1, 3)
            .First(stage => first.Text.Contains($"**{stage}**", StringComparison.Ordinal));
        await asker.UseAsync("mixes remix", ("mix", mix), ("style", "Fixed"), ("seed", 7), ("without", shown));
        var second = await server.SeeAsync(
            message => message.Id != first.Id && message.Text.Contains(Ready, StringComparison.Ordinal),
            "a second result"
        );
        second.Text.ShouldNotContain($"**{shown}**");
        _youTube.Channel.Videos.Count.ShouldBe(2);
        _youTube
            .Channel.Videos.Select(video => video.Sha256)
            .Distinct(StringComparer.Ordinal)
            .Count()
            .ShouldBe(2, "it is another mix");

        (await stranger.UseAsync("mixes takedown", ("mix", mix))).Text.ShouldContain("Only whoever asked");
        (await asker.UseAsync("mixes takedown", ("mix", mix))).Text.ShouldBe("The mix is being taken down.");
        await server.SeeAsync(
            () => server.Channel.Single(message => message.Id == first.Id) is { Files.Count: 0 } bare ? bare : null,
            "the result without the mix"
        );
        second.Text.ShouldContain(_youTube.Channel.Videos.ShouldHaveSingleItem().Id);
        (await asker.UseAsync("mixes takedown", ("mix", mix))).Text.ShouldBe("Nothing of this mix is on the web.");
    }

    private Task<FanServer> OpenAsync(params (string Name, string Value)[] more) =>
        FanServer.OpenAsync([
            .. _web.Allowing,
            .. _youTube.Environment.Select(setting => (setting.Key, setting.Value)),
            ("YouTube__AllowedGuildIds__0", StandInDiscord.GuildId),
            .. more,
        ]);

    private Task<Shown> AskAsync(Fan asker, params string[] stages) =>
        asker.UseAsync(
            "stagemix",
            ("song", _web.Link("files/song.wav")),
            ("stages", string.Join(' ', stages.Select(stage => _web.Link($"files/{stage}")))),
            ("title", "A night")
        );
}

using System.Text.Json;

namespace StageMix.Bot.Specs.CommandLine;

/// <summary>Links through the real yt-dlp program, from a server on loopback; nothing else is contacted.</summary>
public sealed class LinkSpecs(SmallMedia media) : IAsyncLifetime
{
    private readonly Desk _desk = new(media);
    private MediaServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await MediaServer.StartAsync(media.Folder);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _desk.Dispose();
    }

    [Fact]
    public async Task Links_are_mixed_as_files_are_and_a_second_run_needs_no_network()
    {
        string[] given = [_server.Link("files/a.mp4"), _server.Link("files/b.mkv"), _server.Link("files/gone.mp4")];
        var arguments = _desk.Mix(_server.Link("files/song.wav"), given);
        // settings that a stranger has put where yt-dlp would look for its own
        const string Trap = """
            mkdir -p "$DESK/trap/.config/yt-dlp"
            echo '--exec before_dl:"touch $DESK/caught"' | tee "$DESK/trap/yt-dlp.conf" > "$DESK/trap/.config/yt-dlp/config"
            cd "$DESK/trap" && export HOME="$DESK/trap" XDG_CONFIG_HOME="$DESK/trap/.config"
            """;

        var run = $"{_server.Settings}\n{Trap}\n\"$@\"";
        var withoutTheGone = _desk.Mix(_server.Link("files/song.wav"), given[..2]);

        var first = await _desk.ShellAsync(run, arguments);
        await _server.DisposeAsync();
        var second = await _desk.ShellAsync(run, withoutTheGone);

        first.ExitCode.ShouldBe(0, string.Join('\n', first.Said));
        second.ExitCode.ShouldBe(0, string.Join('\n', second.Said));
        File.Exists(_desk.At("caught")).ShouldBeFalse();
        using var result = JsonDocument.Parse(first.Output);
        var stages = result.RootElement.GetProperty("stages").EnumerateArray().ToList();
        stages.Select(stage => stage.GetProperty("source").GetString()).ShouldBe(given);
        stages.Select(stage => stage.GetProperty("accepted").GetBoolean()).ShouldBe([true, true, false]);
        stages[2].GetProperty("reason").GetString().ShouldBe("there is no video at this link: copy the link again");
        Directory.EnumerateFileSystemEntries(_desk.At("temporary")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bot_that_was_killed_goes_on_where_it_stopped()
    {
        var arguments = _desk.Mix(media.At("song.wav"), _server.Link("stalling/a.mp4"));
        const string KillMidway = """
            "$@" &
            until find "$DESK/work" -name media.part -size +20k | grep -q .; do sleep 0.1; done 2>/dev/null
            kill -9 $!
            wait
            """;
        _ = await _desk.ShellAsync($"{_server.Settings}\n{KillMidway}", arguments);
        _server.GoOn();

        var ending = await _desk.ShellAsync($"{_server.Settings}\n\"$@\"", arguments);

        ending.ExitCode.ShouldBe(0, string.Join('\n', ending.Said));
        _server.Resumed.ShouldNotBeEmpty();
        Directory.EnumerateDirectories(_desk.At("work/acquiring")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_that_leads_astray_is_refused_with_a_sentence()
    {
        var link = _server.Link("secret");

        (
            await _desk.ShellAsync($"{_server.Settings}\n\"$@\"", ["align", "--song", link, "--stage", "a.mp4"])
        ).ShouldRefuseWith(
            $"{link} cannot be taken: it leads to an address that may not be contacted: give another link."
        );
        _desk.ShouldHoldNothingHalfMade();
    }

    [Fact]
    public async Task Links_that_the_settings_do_not_allow_are_refused_before_anything_is_done()
    {
        (await _desk.RunAsync(_desk.Mix(_server.Link("files/song.wav"), "a.mp4"))).ShouldRefuseWith(
            $"Links from {_server.Authority} are not taken here: give a YouTube link, or the file itself."
        );
        (await _desk.RunAsync("shots", "https://open.spotify.com/track/1")).ShouldRefuseWith(
            "Spotify does not let its songs be taken: give a YouTube link of the song, or the file itself."
        );
    }

    [Fact]
    public async Task The_program_is_updated_on_the_operators_word_only() =>
        (await _desk.RunAsync("update", "yt-dlp")).ShouldRefuseWith(
            "yt-dlp was not updated, because nobody agreed: give --yes to take it without being asked."
        );
}

namespace StageMix.Bot.Specs.CommandLine;

/// <summary>What cannot be mixed is refused with exit 1 and one sentence, and nothing is left of it.</summary>
public sealed class RefusalSpecs(SmallMedia media) : IDisposable
{
    private readonly Desk _desk = new(media);

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("no.wav", "There is no file no.wav: check the name.")]
    [InlineData(".", ". is a folder: give one of the files in it.")]
    [InlineData("empty.mp4", "empty.mp4 is empty: give another copy.")]
    [InlineData(
        "text.mp4",
        "text.mp4 cannot be read as video or sound: it may be damaged or cut off, so give another copy."
    )]
    [InlineData(
        "list.txt",
        "list.txt cannot be read as video or sound: it is a playlist or of an unusual kind, so give the video itself."
    )]
    [InlineData(
        "list.m3u8",
        "list.m3u8 cannot be read as video or sound: it is a playlist or of an unusual kind, so give the video itself."
    )]
    [InlineData("words.mkv", "words.mkv holds neither moving pictures nor sound: give another file.")]
    [InlineData("cover.jpg", "cover.jpg holds neither moving pictures nor sound: give another file.")]
    [InlineData("cover.mp4", "cover.mp4 holds neither moving pictures nor sound: give another file.")]
    public async Task A_file_that_is_no_media_is_refused_as_the_song_and_as_a_stage(string file, string sentence)
    {
        (await _desk.RunAsync(_desk.Mix(file, "a.mp4"))).ShouldRefuseWith(sentence);
        (await _desk.RunAsync(_desk.Mix("song.wav", "a.mp4", file))).ShouldRefuseWith(sentence);

        _desk.ShouldHoldNothingHalfMade();
    }

    [Theory]
    [InlineData("silent.mp4", "silent.mp4 has no sound: give the song as a file with sound.")]
    [InlineData("short.wav", "short.wav lasts only 6.0 s: give a song of at least 10 s.")]
    public async Task A_song_that_is_silent_or_short_is_refused(string song, string sentence)
    {
        (await _desk.RunAsync(_desk.Mix(song, "a.mp4"))).ShouldRefuseWith(sentence);

        _desk.ShouldHoldNothingHalfMade();
    }

    [Fact]
    public async Task Stages_of_which_none_can_be_used_are_refused_with_each_ones_reason()
    {
        (await _desk.RunAsync(_desk.Mix("song.wav", "other.mp4", "silent.mp4", "covered.m4a"))).ShouldRefuseWith(
            "No stage can be used (other.mp4: nothing of the song is found in it; silent.mp4: it has no sound, so its place "
                + "in the song cannot be found; covered.m4a: it has no moving picture): give other stages of this song."
        );

        _desk.ShouldHoldNothingHalfMade();
    }

    [Fact]
    public async Task A_stage_whose_picture_ends_before_it_can_be_shown_is_refused()
    {
        (await _desk.RunAsync(_desk.Mix("song.wav", "still.mkv"))).ShouldRefuseWith(
            "No stage can be shown in the asked part of the song: give other stages, or another --range or --ban."
        );

        _desk.ShouldHoldNothingHalfMade();
    }

    [Theory]
    [InlineData("ffprobe")]
    [InlineData("ffmpeg")]
    public async Task A_missing_program_is_named_with_how_to_install_it(string missing)
    {
        var script = $"""
            mkdir "$DESK/programs"
            for program in dotnet ffmpeg ffprobe; do
                [ $program = {missing} ] || ln -s "$(readlink -f "$(command -v $program)")" "$DESK/programs/$program"
            done
            PATH="$DESK/programs" "$@"
            """;

        (await _desk.ShellAsync(script, _desk.Mix("song.wav", "a.mp4"))).ShouldRefuseWith(
            $"{missing} is not installed: install it (on Debian and Ubuntu: apt install ffmpeg) and try again."
        );

        _desk.ShouldHoldNothingHalfMade();
    }

    [Fact]
    public async Task A_mix_of_good_files_succeeds_in_the_workspace_of_a_refused_one()
    {
        (await _desk.RunAsync(_desk.Mix("song.wav", "other.mp4"))).ExitCode.ShouldBe(1);

        (await _desk.RunAsync(_desk.Mix("song.wav", "a.mp4"))).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("align", "--song", "song.wav", "--stage", "empty.mp4", "empty.mp4 is empty: give another copy.")]
    [InlineData("shots", "unseen.m4a", "--json", "unseen.m4a has no picture: give a video.")]
    [InlineData("render", "no.otio", "There is no timeline no.otio: check the name.")]
    [InlineData(
        "render",
        "text.mp4",
        "The timeline cannot be read: the file is not valid JSON; export it again as OpenTimelineIO (.otio)."
    )]
    public async Task The_other_commands_have_the_same_manners(params string[] argumentsAndSentence)
    {
        (await _desk.RunAsync(argumentsAndSentence[..^1])).ShouldRefuseWith(argumentsAndSentence[^1]);

        _desk.ShouldHoldNothingHalfMade();
    }

    [Fact]
    public async Task A_timeline_whose_stage_is_gone_names_the_stage()
    {
        var gone = _desk.At("gone.mp4");
        File.Copy(media.At("a.mp4"), gone);
        (await _desk.RunAsync(_desk.Mix("song.wav", gone))).ExitCode.ShouldBe(0);
        File.Delete(gone);

        (await _desk.RunAsync("render", _desk.At("out/mix.otio"), "--out", _desk.At("again.mp4"))).ShouldRefuseWith(
            $"The timeline plays {gone}, which is not there: put it back or correct the timeline."
        );
        File.Exists(_desk.At("again.mp4")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(
        "There is no command mixx: try ./stagemix mix, or see ./stagemix --help.",
        "mixx",
        "--song",
        "song.wav"
    )]
    [InlineData("There is no command paint: see ./stagemix --help.", "paint")]
    [InlineData(
        "There is no command youtub: try ./stagemix login youtube, or see ./stagemix login --help.",
        "login",
        "youtub"
    )]
    [InlineData("A command is missing: see ./stagemix login --help.", "login")]
    [InlineData(
        "There is no option --plt: try --plot, or see ./stagemix shots --help.",
        "shots",
        "--plt",
        "a.png",
        "a.mp4"
    )]
    [InlineData("./stagemix shots has no use for b.mp4: see ./stagemix shots --help.", "shots", "a.mp4", "b.mp4")]
    public async Task What_is_not_known_is_answered_with_what_is_near(string sentence, params string[] arguments)
    {
        var ending = await _desk.RunAsync(arguments);

        (ending.ExitCode, ending.Output).ShouldBe((2, ""));
        ending.Sentences.ShouldBe([sentence]);
    }

    [Theory]
    [InlineData("mix", "--song", "", "--stage", "a.mp4")]
    [InlineData("showcase", "--to", "x", "--seconds", "NaN")]
    [InlineData("demo", "--seconds", "3")]
    public async Task What_no_command_means_is_wrong_usage(params string[] arguments)
    {
        var ending = await _desk.RunAsync(arguments);

        ending.ExitCode.ShouldBe(2);
        ending.Sentences.Count.ShouldBe(1);
        ending.Output.ShouldBeEmpty();
    }
}

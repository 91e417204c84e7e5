using StageMix.Tools.Specs.YouTube.StandIn;

namespace StageMix.Bot.Specs.CommandLine;

public sealed class UploadCommandSpecs(SmallMedia media) : IAsyncLifetime
{
    private YouTubeDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await YouTubeDesk.SetUpAsync(media);

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_video_is_uploaded_once_and_its_link_is_the_result()
    {
        var first = await _desk.RunAsync("upload", _desk.Video, "--title", "A mix");
        var again = await _desk.RunAsync("upload", _desk.Video, "--title", "Another title", "--privacy", "private");

        first.ExitCode.ShouldBe(0, string.Join('\n', first.Said));
        var video = _desk.YouTube.Channel.Videos.ShouldHaveSingleItem();
        first.Output.ShouldBe($"https://youtu.be/{video.Id}\n");
        first.Sentences.ShouldBeEmpty();
        (again.ExitCode, again.Output).ShouldBe((0, first.Output));
        video.Sha256.ShouldBe(_desk.Sha256);
        video.Snippet.Title.ShouldBe("A mix");
        video.Snippet.CategoryId.ShouldBe("10");
        video.Snippet.Description.ShouldBe(
            "This is a fan edit. The song and the performances belong to their owners; please watch the originals too.\n\nMade with StageMix."
        );
        video.Status.ShouldBe(new StandInStatus("unlisted", SelfDeclaredMadeForKids: false));
    }

    [Fact]
    public async Task What_was_cut_and_what_YouTube_said_is_told()
    {
        _desk.YouTube.Channel.LocksToPrivate = true;

        var ending = await _desk.RunAsync(
            "upload",
            _desk.Video,
            "--title",
            new string('x', 120),
            "--privacy",
            "public"
        );

        ending.ExitCode.ShouldBe(0);
        ending.Sentences.ShouldBe([
            $"The title was cut to “{new string('x', 99)}…”, because YouTube takes 100 characters.",
            "It is unlisted: the setting YouTube:MaxPrivacy allows no more.",
            "YouTube keeps the video private, so that the channel's owner alone can watch it: it does so with the uploads of a project that Google has not audited.",
        ]);
    }

    [Fact]
    public async Task Without_a_sign_in_nothing_is_uploaded()
    {
        _desk.Environment.Remove("YOUTUBE_REFRESH_TOKEN");

        (await _desk.RunAsync("upload", _desk.Video, "--title", "A mix")).ShouldRefuseWith(
            "Nobody is signed in to YouTube: sign in with ./stagemix login youtube."
        );
        Directory.Exists(Path.Combine(_desk.DataDirectory, "gallery")).ShouldBeFalse();
    }

    [Fact]
    public async Task Secrets_come_from_the_environment_and_are_never_said()
    {
        _desk.Environment["YOUTUBE_CLIENT_SECRET"] = "another-secret-0815";

        var ending = await _desk.RunAsync("upload", _desk.Video, "--title", "A mix");

        ending.ShouldRefuseWith(
            "Google does not know this OAuth client: set YOUTUBE_CLIENT_ID and YOUTUBE_CLIENT_SECRET as Google's console shows them."
        );
        string.Join('\n', ending.Said).ShouldNotContain("0815");
    }

    [Fact]
    public async Task What_is_no_video_is_not_uploaded()
    {
        (await _desk.RunAsync("upload", "gone.mp4", "--title", "A mix")).ShouldRefuseWith(
            "There is no file gone.mp4: check the name."
        );
        (await _desk.RunAsync("upload", media.At("unseen.m4a"), "--title", "A mix")).ShouldRefuseWith(
            $"{media.At("unseen.m4a")} has no picture: give a video."
        );
        _desk.YouTube.Channel.Videos.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("upload", "mix.mp4")]
    [InlineData("upload", "mix.mp4", "--title", " ")]
    [InlineData("upload", "mix.mp4", "--title", "A mix", "--privacy", "secret")]
    [InlineData("login")]
    [InlineData("login", "vimeo")]
    public async Task What_no_command_means_is_wrong_usage(params string[] arguments)
    {
        var ending = await _desk.RunAsync(arguments);

        ending.ExitCode.ShouldBe(2);
        ending.Sentences.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("YouTube__ChunkKilobytes", "300", "YouTube:ChunkKilobytes is 300: YouTube takes multiples of 256.")]
    [InlineData(
        "YouTube__BaseUrl",
        "http://youtube.example/",
        "YouTube:BaseUrl must begin with https://, because secrets are sent there."
    )]
    public async Task Settings_that_cannot_be_are_named(string name, string value, string sentence)
    {
        _desk.Environment[name] = value;

        var ending = await _desk.RunAsync("upload", _desk.Video, "--title", "A mix");

        ending.ExitCode.ShouldBe(1);
        ending.Sentences.ShouldHaveSingleItem().ShouldContain(sentence);
    }
}

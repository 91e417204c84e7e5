using System.Runtime.Versioning;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Acquiring.Retrieving;

namespace StageMix.Pipeline.Specs.Acquiring.Retrieving;

[UnsupportedOSPlatform("windows")]
public sealed class MediaRetrievalSpecs : IAsyncLifetime
{
    private const string Video = "https://www.youtube.com/watch?v=";

    private readonly PretendedYtDlp _ytDlp = new();
    private readonly Lines _log = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero));
    private MediaRetrieval _retrieval = null!;

    public async ValueTask InitializeAsync()
    {
        await _ytDlp.MakeAsync();
        _retrieval = new MediaRetrieval(Options.Create(_ytDlp.Options), _time, _log);
    }

    public ValueTask DisposeAsync()
    {
        _retrieval.Dispose();
        _ytDlp.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Sound_comes_first_and_the_picture_when_its_stage_is_in_each_once()
    {
        var acquirer = Acquirer();
        var request = Request("https://youtu.be/aaaaaaaaaaa?t=3", $"{Video}bbbbbbbbbbb&list=PLxxxxxxxxxxxxxx");

        var heard = await acquirer.RunAsync(request, _ytDlp.Workspace, null, TestContext.Current.CancellationToken);
        var asked = _ytDlp.Asked.Order(StringComparer.Ordinal).ToList();
        var seen = await SeeAsync(acquirer, heard.Stages);
        var again = await acquirer.RunAsync(request, _ytDlp.Workspace, null, TestContext.Current.CancellationToken);
        _ = await SeeAsync(acquirer, again.Stages);

        asked.ShouldBe([
            $"about {Video}aaaaaaaaaaa",
            $"about {Video}bbbbbbbbbbb",
            $"sound {Video}aaaaaaaaaaa",
            $"sound {Video}bbbbbbbbbbb",
        ]);
        heard.Stages[0].File.Picture.ShouldBeNull();
        heard.Stages[0].Problem.ShouldBeNull();
        seen[0].File.Picture.ShouldNotBeNull().Size.ShouldBe(new PictureSize(160, 90));
        _ytDlp.Asked.Length.ShouldBe(5);
        _ytDlp.Asked[^1].ShouldBe($"picture {Video}bbbbbbbbbbb");
    }

    [Fact]
    public async Task One_link_is_one_copy_however_it_is_written()
    {
        var request = Request("https://youtu.be/aaaaaaaaaaa", $"{Video}aaaaaaaaaaa&t=3");

        var heard = await Acquirer().RunAsync(request, _ytDlp.Workspace, null, TestContext.Current.CancellationToken);

        heard.Song.File.Path.ShouldBe(heard.Stages[0].File.Path);
        _ytDlp.Asked.Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_playlist_is_its_videos_and_what_is_no_video_in_it_is_passed_over()
    {
        await File.WriteAllTextAsync(
            _ytDlp.At("about"),
            $$"""
            {"_type": "playlist", "title": "Stages", "entries": [
             {"_type": "url", "url": "{{Video}}bbbbbbbbbbb"}, {"_type": "url", "url": "file:///etc/passwd"},
             {"_type": "url", "url": "{{Video}}ccccccccccc"}, {"_type": "url", "url": "{{Video}}bbbbbbbbbbb"}]}
            """,
            TestContext.Current.CancellationToken
        );

        var stages = await new SourceFinding(_ytDlp.Options, _retrieval).FindAsync(
            PretendedYtDlp.Link("https://www.youtube.com/playlist?list=PLxxxxxxxxxxxxxx"),
            _ytDlp.Workspace,
            TestContext.Current.CancellationToken
        );

        stages.Select(stage => stage.Source.Given).ShouldBe([$"{Video}bbbbbbbbbbb", $"{Video}ccccccccccc"]);
    }

    [Fact]
    public async Task A_stage_that_is_private_is_left_out_and_a_private_song_ends_the_mix()
    {
        var song = _ytDlp.At("sound.wav");
        await _ytDlp.FailAsync("Private video. Sign in if you've been granted access to this video");
        var stage = PretendedYtDlp.Link("https://youtu.be/aaaaaaaaaaa");

        var heard = await Acquirer()
            .RunAsync(
                new MixRequest(new MediaSource(song), [stage]),
                _ytDlp.Workspace,
                null,
                TestContext.Current.CancellationToken
            );
        var refused = await RefusedAsync();

        heard.Stages[0].Problem!.Kind.ShouldBe(StageRemarkKind.Private);
        refused.Reason.ShouldBe(MixFailure.LinkUnusable);
        refused.UserMessage.ShouldBe(
            "https://youtu.be/aaaaaaaaaaa cannot be taken: it is private: give a public video."
        );
    }

    [Theory]
    [InlineData("\"live_status\": \"is_live\"", "it is live or has not begun: give it when it is over")]
    [InlineData("\"duration\": 7200", "it lasts 120 minutes, and at most 60 are taken: give a shorter video")]
    public async Task What_is_live_or_too_long_is_known_without_fetching_it(string fact, string sentence)
    {
        await File.WriteAllTextAsync(
            _ytDlp.At("about"),
            $$"""{"_type": "video", "title": "x", {{fact}}}""",
            TestContext.Current.CancellationToken
        );

        (await RefusedAsync()).UserMessage.ShouldContain(sentence);

        _ytDlp.Asked.ShouldAllBe(asked => asked.StartsWith("about", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Repeated_bot_checks_pause_all_fetching_and_are_told_once()
    {
        await _ytDlp.FailAsync("Sign in to confirm you’re not a bot.");
        for (var i = 0; i < 5; i++)
        {
            (await RefusedAsync()).Reason.ShouldBe(MixFailure.TryLater);
        }

        var asked = _ytDlp.Asked.Length;
        File.Delete(_ytDlp.At("error"));
        (await RefusedAsync()).UserMessage.ShouldContain("try again in 30 minutes");

        asked.ShouldBe(3);
        _ytDlp.Asked.Length.ShouldBe(3);
        _log.Said.ShouldHaveSingleItem().ShouldContain("Nothing is fetched for 30 minutes");

        _time.Advance(TimeSpan.FromMinutes(31));
        _ = await Acquirer()
            .RunAsync(
                Request("https://youtu.be/aaaaaaaaaaa"),
                _ytDlp.Workspace,
                null,
                TestContext.Current.CancellationToken
            );
    }

    [Fact]
    public async Task A_file_that_names_another_is_not_read_when_it_comes_from_a_link()
    {
        var beside = Directory.CreateDirectory(_ytDlp.At("workspace/acquiring"));
        File.Copy(_ytDlp.At("sound.wav"), Path.Combine(beside.FullName, "secret.wav"));
        await File.WriteAllTextAsync(
            _ytDlp.At("sound.wav"),
            "ffconcat version 1.0\nfile secret.wav\n",
            TestContext.Current.CancellationToken
        );

        (await RefusedAsync()).UserMessage.ShouldContain("cannot be read as video or sound");
    }

    [Fact]
    public async Task YouTube_is_not_asked_with_a_program_that_is_too_old_for_it()
    {
        var script = await File.ReadAllTextAsync(_ytDlp.At("yt-dlp"), TestContext.Current.CancellationToken);
        File.Delete(_ytDlp.At("yt-dlp"));
        await File.WriteAllTextAsync(
            _ytDlp.At("yt-dlp"),
            script.Replace("2026.11.01", "2023.03.04", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        File.SetUnixFileMode(_ytDlp.At("yt-dlp"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        (await RefusedAsync()).UserMessage.ShouldContain("too old for YouTube: get a current one with");

        _ytDlp.Asked.ShouldBeEmpty();
    }

    private MediaAcquirer Acquirer() => new(Options.Create(_ytDlp.Options), _retrieval);

    private static MixRequest Request(string song, params string[] stages) =>
        new(PretendedYtDlp.Link(song), [.. stages.Select(PretendedYtDlp.Link)]);

    private Task<MixException> RefusedAsync() =>
        Should.ThrowAsync<MixException>(() =>
            Acquirer()
                .RunAsync(
                    Request("https://youtu.be/aaaaaaaaaaa"),
                    _ytDlp.Workspace,
                    null,
                    TestContext.Current.CancellationToken
                )
        );

    private Task<IReadOnlyList<AcquiredStage>> SeeAsync(MediaAcquirer acquirer, IReadOnlyList<AcquiredStage> stages) =>
        acquirer.TakePicturesAsync(stages, null, _ytDlp.Workspace, null, TestContext.Current.CancellationToken);

    private sealed class Lines : ILogger<MediaRetrieval>
    {
        public List<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Said.Add(formatter(state, exception));
    }
}

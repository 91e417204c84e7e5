using System.Runtime.Versioning;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Acquiring.Links;
using StageMix.Pipeline.Acquiring.Retrieving;

namespace StageMix.Pipeline.Specs.Acquiring.Retrieving;

/// <summary>What is said of a source before anything of it is fetched, and how long that holds.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class LinkAboutSpecs : IAsyncLifetime
{
    private const string Host = "media.example";
    private const string Jpeg = "\u00ff\u00d8\u00ff\u00e0 and so on";

    private readonly PretendedYtDlp _ytDlp = new() { AllowedHosts = [Host] };
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero));
    private MediaRetrieval _retrieval = null!;
    private MediaAcquirer _acquirer = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _ytDlp.MakeAsync();
        Use(_ytDlp.Options);
    }

    public ValueTask DisposeAsync()
    {
        _retrieval.Dispose();
        _ytDlp.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_link_says_what_it_is_before_anything_is_fetched()
    {
        await _ytDlp.SayAsync(
            """
            "duration": 200.5, "channel": "Fan\u0007cam", "age_limit": 18, "thumbnail": "https://i.ytimg.com/vi/a.jpg"
            """
        );

        (await AboutAsync(YouTube)).ShouldBe(
            new SourceAbout("Stage", TimeSpan.FromSeconds(200.5), "Fan cam") { HasThumbnail = true, AgeLimit = 18 }
        );

        _ytDlp.Asked.ShouldHaveSingleItem().ShouldStartWith("about");
    }

    [Theory]
    [InlineData("\"live_status\": \"is_live\"", "it is live or has not begun: give it when it is over")]
    [InlineData("\"duration\": 7200", "it lasts 120 minutes, and at most 60 are taken: give a shorter video")]
    public async Task What_cannot_be_taken_is_named_all_the_same(string fact, string words)
    {
        await _ytDlp.SayAsync(fact);

        var about = await AboutAsync(YouTube);

        about.Title.ShouldBe("Stage");
        about.Problem.ShouldBe($"{YouTube.Given} cannot be taken: {words}.");
    }

    [Fact]
    public async Task Of_a_link_that_says_nothing_there_is_the_reason()
    {
        await _ytDlp.FailAsync("Private video. Sign in if you've been granted access to this video");

        (await AboutAsync(YouTube)).ShouldBe(
            new SourceAbout(YouTube.Given, null, null)
            {
                Problem = $"{YouTube.Given} cannot be taken: it is private: give a public video.",
            }
        );
    }

    [Fact]
    public async Task A_playlist_says_how_many_stages_it_would_be()
    {
        await File.WriteAllTextAsync(
            _ytDlp.At("about"),
            """{"_type": "playlist", "title": "All stages", "entries": [{"url": "a"}, {"url": "b"}]}""",
            Stop
        );

        var about = await AboutAsync(PretendedYtDlp.Link("https://www.youtube.com/playlist?list=PLxxxxxxxxxxxxxx"));

        (about.Title, about.Videos).ShouldBe(("All stages", 2));
    }

    [Fact]
    public async Task A_file_says_its_name_and_its_length_or_what_is_wrong_with_it()
    {
        var missing = _ytDlp.At("missing.mp4");

        var about = await AboutAsync(new MediaSource(_ytDlp.At("picture.mp4")));

        (about.Title, about.Uploader, about.Problem).ShouldBe(("picture.mp4", null, null));
        about.Length!.Value.TotalSeconds.ShouldBe(12, 0.1);
        (await AboutAsync(new MediaSource(missing))).Problem.ShouldBe($"There is no file {missing}: check the name.");
        (await AboutAsync(new MediaSource(_ytDlp.At("about")))).Problem!.ShouldContain("cannot be read as video");
        (await _acquirer.TakeThumbnailAsync(new MediaSource(missing), _ytDlp.Workspace, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_thumbnail_is_read_once_and_kept()
    {
        await using var host = new PictureHost(Jpeg);
        Use(_ytDlp.Options, host.Authority);
        await _ytDlp.SayAsync($"\"thumbnail\": \"http://{host.Authority}/a.jpg\"");

        var first = await _acquirer.TakeThumbnailAsync(YouTube, _ytDlp.Workspace, Stop);
        var second = await _acquirer.TakeThumbnailAsync(YouTube, _ytDlp.Workspace, Stop);

        var thumbnail = first.ShouldNotBeNull();
        second.ShouldBe(thumbnail);
        (thumbnail.MediaType, thumbnail.Extension).ShouldBe(("image/jpeg", ".jpg"));
        (await File.ReadAllTextAsync(thumbnail.Path, System.Text.Encoding.Latin1, Stop)).ShouldBe(Jpeg);
        host.Asked.ShouldBe(1);
    }

    [Theory]
    [InlineData("/a.jpg", "<script>")]
    [InlineData(":1/a.jpg", Jpeg)]
    public async Task A_thumbnail_that_cannot_be_had_is_none_and_nothing_is_kept_of_it(string path, string body)
    {
        await using var host = new PictureHost(body);
        Use(_ytDlp.Options, host.Authority);
        var authority = path[0] == ':' ? "127.0.0.1" : host.Authority;
        await _ytDlp.SayAsync($"\"thumbnail\": \"http://{authority}{path}\"");

        (await _acquirer.TakeThumbnailAsync(YouTube, _ytDlp.Workspace, Stop)).ShouldBeNull();

        Directory.EnumerateFiles(_ytDlp.At("workspace/acquiring"), "*.picture").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"thumbnail\": \"file:///etc/passwd\"")]
    [InlineData("\"thumbnail\": \"not an address\"")]
    [InlineData("\"thumbnail\": 7")]
    public async Task Without_a_web_address_there_is_no_thumbnail(string fact)
    {
        await _ytDlp.SayAsync(fact);

        (await _acquirer.TakeThumbnailAsync(YouTube, _ytDlp.Workspace, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_link_that_gives_nothing_has_no_thumbnail()
    {
        await _ytDlp.FailAsync("Private video");

        (await _acquirer.TakeThumbnailAsync(YouTube, _ytDlp.Workspace, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_file_that_was_replaced_at_its_host_is_fetched_anew()
    {
        await _ytDlp.SayAsync("\"timestamp\": 1000");
        var old = await TakeAsync(Web);
        _time.Advance(TimeSpan.FromMinutes(59));
        (await TakeAsync(Web)).ShouldBe(old);
        _ytDlp.Asked.Length.ShouldBe(2);

        // asked again, and unchanged
        _time.Advance(TimeSpan.FromMinutes(2));
        (await TakeAsync(Web)).ShouldBe(old);
        _ytDlp.Asked.Length.ShouldBe(3);

        await _ytDlp.SayAsync("\"timestamp\": 2000");
        _time.Advance(TimeSpan.FromMinutes(61));
        (await TakeAsync(Web)).ShouldNotBe(old, StringComparer.Ordinal);
        _ytDlp.Asked.Select(asked => asked.Split(' ')[0]).ShouldBe(["about", "sound", "about", "about", "sound"]);
    }

    [Fact]
    public async Task A_host_that_does_not_say_when_is_fetched_from_anew()
    {
        var old = await TakeAsync(Web);
        _time.Advance(TimeSpan.FromMinutes(61));

        (await TakeAsync(Web)).ShouldNotBe(old, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_host_that_cannot_be_asked_again_is_taken_as_unchanged()
    {
        await _ytDlp.SayAsync("\"timestamp\": 1000");
        var old = await TakeAsync(Web);
        _time.Advance(TimeSpan.FromMinutes(61));
        await _ytDlp.FailAsync("unable to download video data: <urlopen error timed out>");

        (await TakeAsync(Web)).ShouldBe(old);
    }

    [Fact]
    public async Task YouTube_and_Discord_are_never_asked_twice_about_what_they_hold()
    {
        var (video, attachment) = (YouTube, Attachment("ab"));
        await TakeAsync(video);
        await TakeAsync(attachment);
        _time.Advance(TimeSpan.FromDays(100));

        await TakeAsync(video);
        await TakeAsync(attachment);

        _ytDlp.Asked.Length.ShouldBe(4);
    }

    [Fact]
    public async Task An_attachment_is_copied_with_its_signature_and_found_again_without()
    {
        var copy = await TakeAsync(Attachment("ab"));
        await _ytDlp.FailAsync("HTTP Error 404: Not Found");

        // Discord signs each message's copy anew, and refuses the old signature within a day
        (await TakeAsync(Attachment("cd"))).ShouldBe(copy);

        _ytDlp.Asked.ShouldBe([
            "about https://cdn.discordapp.com/attachments/11/22/stage.mp4?ex=1&is=2&hm=ab",
            "sound https://cdn.discordapp.com/attachments/11/22/stage.mp4?ex=1&is=2&hm=ab",
        ]);
    }

    [Fact]
    public void A_pasted_attachment_link_is_refused()
    {
        const string Pasted = "https://cdn.discordapp.com/attachments/11/22/stage.mp4?ex=1&is=2&hm=ab";

        foreach (var origin in (LinkOrigin[])[LinkOrigin.Message, LinkOrigin.Operator])
        {
            Should
                .Throw<MixException>(() => MediaSource.Parse(Pasted, origin, new AllowedHosts([])))
                .UserMessage.ShouldBe(
                    "Links to Discord attachments are not taken: attach the file to the command itself."
                );
        }
    }

    [Fact]
    public async Task A_link_that_gives_nothing_is_asked_about_once_in_a_mix()
    {
        await _ytDlp.FailAsync("Video unavailable");
        var request = new MixRequest(new MediaSource(_ytDlp.At("sound.wav")), [YouTube]);

        var heard = await _acquirer.RunAsync(request, _ytDlp.Workspace, null, Stop);

        heard.Stages[0].Problem!.Kind.ShouldBe(StageRemarkKind.NoSuchVideo);
        _ytDlp.Asked.Length.ShouldBe(1);
    }

    [Fact]
    public async Task So_many_are_fetched_at_once_and_asking_never_waits_behind_them()
    {
        await File.WriteAllTextAsync(_ytDlp.At("hold"), "", Stop);
        var links = "abcd".Select(letter => PretendedYtDlp.Link("https://youtu.be/" + new string(letter, 11)));
        var request = new MixRequest(new MediaSource(_ytDlp.At("sound.wav")), [.. links]);

        var mix = _acquirer.RunAsync(request, _ytDlp.Workspace, null, Stop);
        await UntilAsync(() => Fetching() == 2);
        (await AboutAsync(PretendedYtDlp.Link("https://youtu.be/eeeeeeeeeee"))).Problem.ShouldBeNull();

        // the other two are waiting although there was time to ask
        Fetching().ShouldBe(2);
        File.Delete(_ytDlp.At("hold"));
        (await mix).Stages.Count.ShouldBe(4);

        int Fetching() => _ytDlp.Asked.Count(asked => asked.StartsWith("sound", StringComparison.Ordinal));
    }

    private static MediaSource YouTube => PretendedYtDlp.Link("https://youtu.be/aaaaaaaaaaa");

    private static MediaSource Web =>
        MediaSource.Parse($"https://{Host}/stage.mp4", LinkOrigin.Message, new AllowedHosts([Host]));

    private static MediaSource Attachment(string signature) =>
        MediaSource.Parse(
            $"https://cdn.discordapp.com/attachments/11/22/stage.mp4?ex=1&is=2&hm={signature}",
            LinkOrigin.Attachment,
            new AllowedHosts([])
        );

    private void Use(AcquiringOptions options, params string[] hosts)
    {
        _retrieval?.Dispose();
        var used = Options.Create(hosts.Length == 0 ? options : WithHosts(hosts));
        _retrieval = new MediaRetrieval(used, _time, NullLogger<MediaRetrieval>.Instance);
        _acquirer = new MediaAcquirer(used, _retrieval);
    }

    private AcquiringOptions WithHosts(string[] hosts)
    {
        _ytDlp.AllowedHosts = hosts;
        return _ytDlp.Options;
    }

    private Task<SourceAbout> AboutAsync(MediaSource source) => _acquirer.DescribeAsync(source, _ytDlp.Workspace, Stop);

    /// <summary>The path of a stage's fetched file.</summary>
    private async Task<string> TakeAsync(MediaSource stage)
    {
        var request = new MixRequest(new MediaSource(_ytDlp.At("sound.wav")), [stage]);
        return (await _acquirer.RunAsync(request, _ytDlp.Workspace, null, Stop)).Stages[0].File.Path;
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        var patience = Patience.Token;
        while (!isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience);
        }
    }
}

using System.Net;
using StageMix.Bot.Specs.CommandLine;

namespace StageMix.Bot.Specs.Web;

/// <summary>What may be named or sent as a song or a stage.</summary>
public sealed class SourcesSpecs : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-own-");
    private readonly SmallMedia _media;
    private RunningBot _bot = null!;

    public SourcesSpecs(SmallMedia media)
    {
        _media = media;
        Directory.CreateDirectory(At("open/sets"));
        File.Copy(media.At("song.wav"), At("open/song.wav"));
        File.Copy(media.At("a.mp4"), At("open/sets/a.mp4"));
        File.Copy(media.At("b.mkv"), At("closed.mkv"));
        File.Copy(media.At("b.mkv"), At("open/b.mkv"));
        File.CreateSymbolicLink(At("open/inside.mp4"), "sets/a.mp4");
        File.CreateSymbolicLink(At("open/outside.mkv"), At("closed.mkv"));
        File.CreateSymbolicLink(At("open/up"), "..");
        File.CreateSymbolicLink(At("open/round"), "round");
        // the folder's name is a beginning of this one's
        Directory.CreateDirectory(At("open-not"));
        File.Copy(media.At("b.mkv"), At("open-not/c.mkv"));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private bool IsHalfThere => Directory.Exists(Uploads) && Directory.EnumerateFileSystemEntries(Uploads).Any();

    private string Uploads => Path.Combine(_bot.Data, "received");

    public async ValueTask InitializeAsync() =>
        _bot = await RunningBot.StartAsync(("Web__FilesDirectory", At("open")), ("Web__UploadMegabytes", "8"));

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_files_folder_is_listed_without_what_leads_out_of_it()
    {
        var page = await _bot.Http.GetStringAsync("/new", Stop);
        page.ShouldContain("value=\"sets/a.mp4\"");
        page.ShouldContain("value=\"inside.mp4\"");
        page.ShouldNotContain("outside.mkv");
        page.ShouldNotContain("closed.mkv");
        page.ShouldNotContain(_folder.FullName);
    }

    [Theory]
    [InlineData("../closed.mkv")]
    [InlineData("sets/../../closed.mkv")]
    [InlineData("outside.mkv")]
    [InlineData("up/closed.mkv")]
    [InlineData("up/open/up/closed.mkv")]
    [InlineData("round")]
    [InlineData("round/a.mp4")]
    [InlineData("/etc/passwd")]
    [InlineData("../open-not/c.mkv")]
    [InlineData("sets")]
    [InlineData("")]
    [InlineData("sets/nothing.mp4")]
    [InlineData("file:///etc/passwd")]
    [InlineData("concat:song.wav")]
    [InlineData("a\0b")]
    public async Task Nothing_outside_the_files_folder_can_be_named(string name)
    {
        using var answer = await AskAsync("song.wav", ["b.mkv", name.Length > 0 ? name : "."]);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain("aria-invalid=\"true\"");
    }

    [Fact]
    public async Task A_link_within_the_files_folder_is_the_file_that_it_leads_to()
    {
        using var answer = await AskAsync("song.wav", ["b.mkv", "inside.mp4"]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        // the same song and stages, and the earlier mix is shown instead
        using var again = await AskAsync("song.wav", ["b.mkv", At("open/sets/a.mp4")]);
        again.Headers.Location!.OriginalString.ShouldStartWith(answer.Headers.Location!.OriginalString + "?asked=");
    }

    [Theory]
    [InlineData("../../../etc/cron.d/evil.mp4", "evil.mp4")]
    [InlineData("C:\\Windows\\evil.mp4", "evil.mp4")]
    [InlineData("<script>alert(1)</script>.mp4", "script&gt;.mp4")]
    [InlineData("\u202egpm.4pm", "gpm.4pm")]
    public async Task An_uploads_name_is_a_label_and_nothing_more(string given, string shown)
    {
        using var answer = await UploadAsync(given, new ByteArrayContent([1, 2, 3]));
        var page = await answer.Content.ReadAsStringAsync(Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity); // one stage is too few
        page.ShouldContain(shown);
        page.ShouldNotContain("<script>alert");
        var kept = Directory.EnumerateFiles(Uploads).Select(Path.GetFileName).ShouldHaveSingleItem();
        kept.ShouldBe("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
    }

    [Fact]
    public async Task Uploads_make_a_mix_and_keep_the_names_that_people_know()
    {
        using var song = new StreamContent(File.OpenRead(_media.At("song.wav")));
        using var a = new StreamContent(File.OpenRead(_media.At("a.mp4")));
        using var b = new StreamContent(File.OpenRead(_media.At("b.mkv")));
        using var answer = await _bot.Http.AskAsync(
            ConsoleForm.Usual,
            ("song-file", "My song.wav", song),
            ("stage-file", "Monday.mp4", a),
            ("stage-file", "Tuesday.mkv", b)
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await _bot.Http.GetStringAsync(answer.Headers.Location!.OriginalString, Stop);
        page.ShouldContain("My song.wav");
        page.ShouldContain("Monday");
        page.ShouldContain("Tuesday");
        Directory.EnumerateFiles(Uploads).Count().ShouldBe(3);
    }

    [Fact]
    public async Task Ten_gigabytes_are_refused_when_they_are_announced()
    {
        using var content = new Endless(announced: 10L << 30);
        _bot.Http.DefaultRequestHeaders.ExpectContinue = true;
        using var answer = await UploadAsync("large.mp4", content);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        content.Sent.ShouldBe(0);
    }

    [Fact]
    public async Task An_upload_without_an_end_is_cut_off_at_the_limit_and_leaves_nothing()
    {
        using var content = new Endless(announced: null);
        try
        {
            using var answer = await UploadAsync("endless.mp4", content);
            answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        }
        catch (HttpRequestException)
        {
            // the console closed the connection while more was being sent
        }

        content.Sent.ShouldBeLessThan(64 << 20);
        Directory.EnumerateFileSystemEntries(Uploads).ShouldBeEmpty();
        (await _bot.Http.GetStringAsync("/healthz", Stop)).ShouldBe("alive");
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        using var content = new Endless(announced: null, breaksOff: () => IsHalfThere);
        await Should.ThrowAsync<HttpRequestException>(() => UploadAsync("broken.mp4", content));
        var patience = Patience.Token;
        while (IsHalfThere)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience);
        }
    }

    private Task<HttpResponseMessage> AskAsync(string song, string[] stages) =>
        _bot.Http.AskAsync([.. ConsoleForm.Usual, ("song", song), ("stages", string.Join('\n', stages))]);

    private Task<HttpResponseMessage> UploadAsync(string name, HttpContent content) =>
        _bot.Http.AskAsync([.. ConsoleForm.Usual, ("song", "song.wav")], ("stage-file", name, content));

    private string At(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Bytes without an end.</summary>
    /// <param name="announced">how many are said to come</param>
    /// <param name="breaksOff">whether the line is cut now</param>
    private sealed class Endless(long? announced, Func<bool>? breaksOff = null) : HttpContent
    {
        public long Sent { get; private set; }

        protected override bool TryComputeLength(out long length)
        {
            length = announced ?? 0;
            return announced is not null;
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var bytes = new byte[1 << 16];
            while (true)
            {
                await stream.WriteAsync(bytes, Stop);
                Sent += bytes.Length;
                if (breaksOff?.Invoke() == true)
                {
                    throw new IOException("The line is cut.");
                }
            }
        }
    }
}

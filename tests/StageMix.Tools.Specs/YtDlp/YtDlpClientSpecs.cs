using StageMix.Tools.YtDlp;

namespace StageMix.Tools.Specs.YtDlp;

public sealed class YtDlpClientSpecs : IAsyncDisposable
{
    private static readonly byte[] _film = Film(300_000);

    private readonly YtDlpDesk _desk = new();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task What_a_link_leads_to_is_known_before_it_is_fetched()
    {
        _desk.Host.Pages["/our stage.mp4".Replace(" ", "%20", StringComparison.Ordinal)] = MediaHost.File(_film);

        var about = await _desk.ProbeAsync("/our%20stage.mp4");

        about.Title.ShouldBe("our stage");
        (about.HasSound, about.HasPicture, about.IsLive, about.AgeLimit).ShouldBe((true, true, false, 0));
        about.Playlist.ShouldBeNull();
    }

    [Fact]
    public async Task A_playlist_is_the_addresses_of_its_videos()
    {
        const string Item = "<item><title>x</title><link>http://media.example/{0}.mp4</link></item>";
        _desk.Host.Pages["/feed"] = MediaHost.Text(
            "application/rss+xml",
            $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>t</title><link>http://media.example/</link>{Item.Replace("{0}", "a", StringComparison.Ordinal)}{Item.Replace("{0}", "b", StringComparison.Ordinal)}</channel></rss>"
        );

        (await _desk.ProbeAsync("/feed")).Playlist.ShouldBe([
            "http://media.example/a.mp4",
            "http://media.example/b.mp4",
        ]);
    }

    [Fact]
    public async Task Of_a_long_playlist_only_as_many_videos_are_named_as_are_wanted()
    {
        var items = Enumerable
            .Range(1, 15)
            .Select(i => $"<item><title>x</title><link>http://media.example/{i}.mp4</link></item>");
        _desk.Host.Pages["/feed"] = MediaHost.Text(
            "application/rss+xml",
            $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>t</title>{string.Concat(items)}</channel></rss>"
        );

        (await _desk.ProbeAsync("/feed")).Playlist.ShouldBe([
            .. Enumerable.Range(1, 10).Select(i => $"http://media.example/{i}.mp4"),
        ]);
    }

    [Fact]
    public async Task When_a_file_was_changed_is_known_where_its_host_says_so()
    {
        _desk.Host.Pages["/told.mp4"] = MediaHost.File(_film, "Last-Modified: Thu, 01 Jan 1970 00:20:00 GMT");
        _desk.Host.Pages["/untold.mp4"] = MediaHost.File(_film);

        (await _desk.ProbeAsync("/told.mp4")).Changed.ShouldBe(1200);
        (await _desk.ProbeAsync("/untold.mp4")).Changed.ShouldBeNull();
    }

    [Theory]
    [InlineData(2160, "2160p60")]
    [InlineData(1080, "1080p60")]
    [InlineData(720, "720p30")]
    [InlineData(1000, "720p30")]
    [InlineData(100, "720p30")]
    public async Task The_largest_picture_up_to_the_wanted_height_comes_and_of_two_the_smoother(
        int height,
        string variant
    )
    {
        // the smoother ones have fewer bits, so that they are not chosen for having more
        string[] variants = ["720p30", "1080p60", "1080p30", "2160p60", "2160p30"];
        var list = "#EXTM3U\n";
        foreach (var name in variants)
        {
            var (lines, rate) = (name.Split('p')[0], name.Split('p')[1]);
            list +=
                $"#EXT-X-STREAM-INF:BANDWIDTH={(rate == "60" ? 1 : 9)}000000,RESOLUTION=2{lines}x{lines},FRAME-RATE={rate},CODECS=\"avc1.64002a\"\n{name}.m3u8\n";
            _desk.Host.Pages[$"/{name}.m3u8"] = MediaHost.Text(
                "application/vnd.apple.mpegurl",
                $"#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n{name}.ts\n#EXT-X-ENDLIST\n"
            );
            _desk.Host.Pages[$"/{name}.ts"] = MediaHost.Text("video/mp2t", name);
        }

        _desk.Host.Pages["/film.m3u8"] = MediaHost.Text("application/vnd.apple.mpegurl", list);

        var film = await _desk.FetchAsync(
            "/film.m3u8",
            null,
            TestContext.Current.CancellationToken,
            new YtDlpWanted(YtDlpKind.Picture, height)
        );

        System.Text.Encoding.ASCII.GetString(film).ShouldBe(variant);
    }

    [Fact]
    public async Task A_file_comes_whole_and_its_progress_is_told()
    {
        _desk.Host.Pages["/film.mp4"] = MediaHost.File(_film);
        var told = new Told();

        (await _desk.FetchAsync("/film.mp4", told, TestContext.Current.CancellationToken)).ShouldBe(_film);

        told.Values.ShouldBeInOrder();
        told.Values[^1].ShouldBe(1);
        _desk.Left.ShouldBe(["media"]);
    }

    [Fact]
    public async Task A_connection_that_breaks_off_is_taken_up_where_it_broke()
    {
        _desk.Host.Pages["/film.mp4"] = async (asked, client, stop) =>
        {
            await MediaHost.HeadAsync(asked, client, _film.Length, stop);
            var end = asked.From == 0 ? 150_000 : _film.Length;
            await client.WriteAsync(_film.AsMemory(asked.From, end - asked.From), stop);
            // a reset takes with it what was not read yet
            while (asked.From == 0 && PartLength() < 20_000)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, stop);
            }
        };

        (await _desk.FetchAsync("/film.mp4", null, TestContext.Current.CancellationToken)).ShouldBe(_film);

        _desk.Host.Requests.ShouldContain(asked => asked.From > 0);

        long PartLength() =>
            new FileInfo(Path.Combine(_desk.Folder, "media.part")) is { Exists: true } part ? part.Length : 0;
    }

    [Fact]
    public async Task A_run_that_is_killed_is_continued_by_the_next()
    {
        var hang = true;
        using var kill = new CancellationTokenSource();
        _desk.Host.Pages["/film.mp4"] = async (asked, client, stop) =>
        {
            await MediaHost.HeadAsync(asked, client, _film.Length, stop);
            await client.WriteAsync(_film.AsMemory(asked.From, hang ? 150_000 : _film.Length - asked.From), stop);
            if (hang)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
            }
        };
        // the first announcement that a part has reached the disk
        var told = new Told { At = (0.1, kill.Cancel) };
        _ = await Should.ThrowAsync<OperationCanceledException>(() => _desk.FetchAsync("/film.mp4", told, kill.Token));
        _desk.Left.ShouldBe(["media.part"]);
        hang = false;

        (await _desk.FetchAsync("/film.mp4", null, TestContext.Current.CancellationToken)).ShouldBe(_film);

        _desk.Host.Requests.ShouldContain(asked => asked.From > 0);
        _desk.Left.ShouldBe(["media"]);
    }

    [Fact]
    public async Task A_file_that_is_said_to_be_too_large_is_not_begun()
    {
        _desk.Rules = _desk.Rules with { ByteLimit = 200_000 };
        _desk.Host.Pages["/film.mp4"] = MediaHost.File(_film);

        await _desk.ShouldRefuseAsync("/film.mp4", YtDlpReason.TooLarge);

        _desk.Left.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_without_an_end_is_stopped_at_the_limit()
    {
        _desk.Rules = _desk.Rules with { ByteLimit = 2_000_000 };
        _desk.Host.Pages["/film.mp4"] = async (_, client, stop) =>
        {
            await MediaHost.WriteAsync(client, "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n", stop);
            while (true)
            {
                await client.WriteAsync(_film, stop);
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, stop);
            }
        };

        await _desk.ShouldRefuseAsync("/film.mp4", YtDlpReason.TooLarge);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://127.0.0.1/film.mp4")]
    [InlineData("http://[::1]/film.mp4")]
    [InlineData("http://93.184.215.14:22/film.mp4")]
    [InlineData("ftp://93.184.215.14/film.mp4")]
    public async Task A_redirect_to_where_nobody_may_go_ends_there(string target)
    {
        _desk.Host.Pages["/film.mp4"] = MediaHost.Redirect(target);

        await _desk.ShouldRefuseAsync("/film.mp4", YtDlpReason.BlockedAddress);

        _desk.Network.Contacted.Distinct(StringComparer.Ordinal).ShouldBe(["93.184.215.14:80"]);
    }

    [Fact]
    public async Task A_slow_host_is_waited_for()
    {
        _desk.Host.Pages["/film.mp4"] = async (asked, client, stop) =>
        {
            await MediaHost.HeadAsync(asked, client, 5_000, stop);
            for (var at = 0; at < 5_000; at += 1_000)
            {
                await client.WriteAsync(_film.AsMemory(at, 1_000), stop);
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, stop);
            }
        };

        (await _desk.FetchAsync("/film.mp4", null, TestContext.Current.CancellationToken)).ShouldBe(_film[..5_000]);
    }

    [Fact]
    public async Task A_host_that_promises_more_than_it_gives_is_not_believed()
    {
        _desk.Host.Pages["/film.mp4"] = async (asked, client, stop) =>
        {
            await MediaHost.HeadAsync(asked, client, 2 * _film.Length, stop);
            await client.WriteAsync(_film.AsMemory(Math.Min(asked.From, _film.Length)), stop);
        };

        await _desk.ShouldRefuseAsync("/film.mp4", YtDlpReason.Network);

        _desk.Left.ShouldNotContain("media", StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_host_that_says_nothing_is_left()
    {
        _desk.Host.Pages["/film.mp4"] = (_, _, stop) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
        _desk.Rules = _desk.Rules with { Patience = TimeSpan.FromSeconds(1) };

        await _desk.ShouldRefuseAsync("/film.mp4", YtDlpReason.Network);
    }

    [Fact]
    public async Task A_run_ends_at_its_time_limit()
    {
        _desk.Host.Pages["/film.mp4"] = (_, _, stop) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
        _desk.Rules = _desk.Rules with { Patience = TimeSpan.FromSeconds(60), FetchLimit = TimeSpan.FromSeconds(1) };

        await _desk.ShouldRefuseAsync("/film.mp4", YtDlpReason.TooSlow);
    }

    [Fact]
    public async Task Nothing_at_a_link_is_no_such_video() =>
        await _desk.ShouldRefuseAsync("/gone.mp4", YtDlpReason.NoSuchVideo);

    private static byte[] Film(int length)
    {
        var bytes = new byte[length];
        // every four bytes their own place: nothing that is moved or missing goes unseen
        for (var at = 0; at < length; at += sizeof(int))
        {
            BitConverter.TryWriteBytes(bytes.AsSpan(at), at).ShouldBeTrue();
        }

        return bytes;
    }

    private sealed class Told : IProgress<double>
    {
        public List<double> Values { get; } = [];

        /// <summary>What to do once so much has come.</summary>
        public (double Value, Action Do)? At { get; init; }

        public void Report(double value)
        {
            Values.Add(value);
            if (value >= At?.Value)
            {
                At.Value.Do();
            }
        }
    }
}

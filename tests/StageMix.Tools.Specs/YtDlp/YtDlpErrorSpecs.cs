using StageMix.Tools.Network;
using StageMix.Tools.YtDlp;

namespace StageMix.Tools.Specs.YtDlp;

/// <summary>A program that says what the real one says is told apart by its words, and sees nothing of our environment.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class YtDlpErrorSpecs : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-spec-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("[youtube] aaaaaaaaaaa: Private video. Sign in if you've been granted access to this video", "Private")]
    [InlineData(
        "[youtube] aaaaaaaaaaa: This video is private. If the owner of this video has granted you access",
        "Private"
    )]
    [InlineData("[youtube] aaaaaaaaaaa: Video unavailable. This video has been removed by the uploader", "Removed")]
    [InlineData(
        "[youtube] aaaaaaaaaaa: Video unavailable. This video is no longer available because the YouTube account associated with this video has been terminated.",
        "Removed"
    )]
    [InlineData(
        "[youtube] aaaaaaaaaaa: Video unavailable. This video is no longer available due to a copyright claim by X",
        "Removed"
    )]
    [InlineData(
        "[youtube] aaaaaaaaaaa: This video has been removed for violating YouTube's Terms of Service",
        "Removed"
    )]
    [InlineData("[youtube] aaaaaaaaaaa: Video unavailable", "NoSuchVideo")]
    [InlineData("[youtube] aaaaaaaaaaa: This video is not available", "NoSuchVideo")]
    [InlineData(
        "[youtube:truncated_id] aaaa: Incomplete YouTube ID aaaa. URL https://www.youtube.com/watch?v=aaaa looks truncated.",
        "NoSuchVideo"
    )]
    [InlineData("[youtube:tab] PLx: YouTube said: The playlist does not exist.", "NoSuchVideo")]
    [InlineData(
        "[generic] None: Unable to download webpage: HTTP Error 404: Not Found (caused by <HTTPError 404: 'Not Found'>); please report this issue",
        "NoSuchVideo"
    )]
    [InlineData("Unsupported URL: https://media.example/", "NoSuchVideo")]
    [InlineData(
        "[youtube] aaaaaaaaaaa: Video unavailable. The uploader has not made this video available in your country",
        "BlockedInCountry"
    )]
    [InlineData(
        "[youtube] aaaaaaaaaaa: Video unavailable. This video contains content from X, who has blocked it in your country on copyright grounds",
        "BlockedInCountry"
    )]
    [InlineData("[vimeo] 1: This video is not available from your location due to geo restriction", "BlockedInCountry")]
    [InlineData(
        "[youtube] aaaaaaaaaaa: Sign in to confirm your age. This video may be inappropriate for some users.",
        "AgeRestricted"
    )]
    [InlineData("[youtube] aaaaaaaaaaa: This video is age-restricted; some formats may be missing", "AgeRestricted")]
    [InlineData(
        "[youtube] aaaaaaaaaaa: Join this channel to get access to members-only content like this video, and other exclusive perks.",
        "MembersOnly"
    )]
    [InlineData(
        "[youtube] aaaaaaaaaaa: This video is available to this channel's members on level: Fan (or any higher level).",
        "MembersOnly"
    )]
    [InlineData("[youtube] aaaaaaaaaaa: This video is only available to Music Premium members", "MembersOnly")]
    [InlineData("[youtube] aaaaaaaaaaa: This live event will begin in 3 hours.", "Live")]
    [InlineData("[youtube] aaaaaaaaaaa: Premieres in 23 minutes", "Live")]
    [InlineData(
        "[youtube] aaaaaaaaaaa: Sign in to confirm you're not a bot. Use --cookies-from-browser or --cookies for the authentication.",
        "BotCheck"
    )]
    [InlineData(
        "[youtube] aaaaaaaaaaa: Sign in to confirm you’re not a bot. This helps protect our community. Learn more",
        "BotCheck"
    )]
    [InlineData(
        "[youtube] aaaaaaaaaaa: Unable to download API page: HTTP Error 429: Too Many Requests (caused by <HTTPError 429: Too Many Requests>)",
        "RateLimited"
    )]
    [InlineData(
        "[youtube] aaaaaaaaaaa: Video unavailable. This content isn't available, try again later. The current session has been rate-limited by YouTube for up to an hour.",
        "RateLimited"
    )]
    [InlineData(
        "[youtube] aaaaaaaaaaa: Requested format is not available. Use --list-formats for a list of available formats",
        "NothingWanted"
    )]
    [InlineData("[generic] film: No video formats found!; please report this issue", "NothingWanted")]
    [InlineData("[x] 1: This video is DRM protected", "Protected")]
    [InlineData("[facebook] 1: This video is only available for registered users. Use --cookies", "LoginNeeded")]
    [InlineData("unable to download video data: <urlopen error timed out>", "Network")]
    [InlineData("unable to download video data: Remote end closed connection without response", "Network")]
    [InlineData("[generic] Got error: 1000 bytes read, 2000 more expected", "Network")]
    [InlineData(
        "[youtube] aaaaaaaaaaa: Unable to download API page: [Errno -3] Temporary failure in name resolution",
        "Network"
    )]
    [InlineData("[youtube] aaaaaaaaaaa: HTTP Error 503: Service Unavailable", "Network")]
    [InlineData("[youtube] aaaaaaaaaaa: Unable to extract uploader id; please report this issue", "Unknown")]
    public async Task Each_error_has_its_reason(string words, string reason)
    {
        await SayAsync($"ERROR: {words}");

        (await FailureAsync()).Reason.ShouldBe(Enum.Parse<YtDlpReason>(reason));
    }

    [Fact]
    public async Task A_missing_JavaScript_runtime_is_named_although_only_a_warning_names_it()
    {
        await SayAsync(
            "WARNING: [youtube] No supported JavaScript runtime could be found. Only deno is enabled by default",
            "ERROR: [youtube] aaaaaaaaaaa: something else went wrong"
        );

        (await FailureAsync()).Reason.ShouldBe(YtDlpReason.ProgramTooOld);
    }

    [Fact]
    public async Task The_program_sees_nothing_of_our_environment_and_reads_no_settings()
    {
        await WriteAsync(
            $"env | cut -d= -f1 | sort > '{At("env")}'; echo \"$@\" > '{At("arguments")}'; pwd > '{At("place")}'"
        );

        _ = await FailureAsync();

        var names = await File.ReadAllLinesAsync(At("env"), TestContext.Current.CancellationToken);
        names
            .Except(["PWD", "OLDPWD", "SHLVL", "_"], StringComparer.Ordinal)
            .ShouldBe(
                [
                    "HOME",
                    "LANG",
                    "PATH",
                    "TMPDIR",
                    "YTDLP_NO_PLUGINS",
                    "all_proxy",
                    "ftp_proxy",
                    "http_proxy",
                    "https_proxy",
                ],
                ignoreOrder: true
            );
        var arguments = await File.ReadAllTextAsync(At("arguments"), TestContext.Current.CancellationToken);
        arguments.ShouldStartWith("--ignore-config ");
        arguments.ShouldContain("--no-plugin-dirs");
        arguments.ShouldEndWith("-- https://www.youtube.com/watch?v=aaaaaaaaaaa\n");
        var place = await File.ReadAllTextAsync(At("place"), TestContext.Current.CancellationToken);
        Directory.Exists(place.Trim()).ShouldBeFalse();
    }

    [Fact]
    public async Task Cookies_are_used_from_a_copy()
    {
        await File.WriteAllTextAsync(At("cookies"), "mine", TestContext.Current.CancellationToken);
        await WriteAsync($"cat cookies.txt > '{At("seen")}'; echo changed > cookies.txt");

        _ = await FailureAsync(new YtDlpRules { CookiesPath = At("cookies") });

        (await File.ReadAllTextAsync(At("seen"), TestContext.Current.CancellationToken)).ShouldBe("mine");
        (await File.ReadAllTextAsync(At("cookies"), TestContext.Current.CancellationToken)).ShouldBe("mine");
    }

    [Fact]
    public async Task The_operators_own_arguments_come_after_ours_and_before_the_link()
    {
        await WriteAsync($"for argument; do echo \"$argument\"; done > '{At("arguments")}'");

        _ = await FailureAsync(new YtDlpRules { ExtraArguments = ["--limit-rate", "4 M"] });

        var arguments = await File.ReadAllLinesAsync(At("arguments"), TestContext.Current.CancellationToken);
        var own = Array.IndexOf(arguments, "--limit-rate");
        arguments[own + 1].ShouldBe("4 M");
        arguments[..own].ShouldContain("--use-extractors", StringComparer.Ordinal);
        arguments[own..].ShouldContain("--", StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_run_that_wants_too_much_memory_is_as_one_that_is_too_large()
    {
        // more than any program here may have; nothing of it is ever written to
        await WriteAsync("exec python3 -c 'import mmap; mmap.mmap(-1, 6 << 30, flags=mmap.MAP_PRIVATE)'");

        (await FailureAsync()).Reason.ShouldBe(YtDlpReason.TooLarge);
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private async Task SayAsync(params string[] lines)
    {
        await File.WriteAllLinesAsync(At("words"), lines, TestContext.Current.CancellationToken);
        await WriteAsync($"cat '{At("words")}' >&2");
    }

    private Task WriteAsync(string script) =>
        File.WriteAllTextAsync(At("script"), script + "\nexit 1\n", TestContext.Current.CancellationToken);

    private async Task<YtDlpException> FailureAsync(YtDlpRules? rules = null)
    {
        var runner = At("runner");
        await File.WriteAllTextAsync(runner, $"#!/bin/sh\n. '{At("script")}'\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(runner, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var client = new YtDlpClient(
            new YtDlpProgram(runner, new YtDlpVersion("2026.10.01", new DateOnly(2026, 10, 1))),
            rules ?? new YtDlpRules(),
            new SystemNameResolver(),
            new TcpConnector(),
            TimeProvider.System
        );
        var target = new YtDlpTarget("https://www.youtube.com/watch?v=aaaaaaaaaaa", YtDlpReader.YouTube);
        return await Should.ThrowAsync<YtDlpException>(() =>
            client.ProbeAsync(target, 5, TestContext.Current.CancellationToken)
        );
    }
}

using System.Text.Json;
using StageMix.Tools.Processes;

namespace StageMix.Bot.Specs.CommandLine;

public sealed class LoginCommandSpecs(SmallMedia media) : IAsyncLifetime
{
    private static readonly TimeSpan _glance = TimeSpan.FromMilliseconds(50);

    private YouTubeDesk _desk = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _desk = await YouTubeDesk.SetUpAsync(media);
        _desk.Environment.Remove("YOUTUBE_REFRESH_TOKEN");
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Without_a_browser_the_address_is_pasted_and_then_videos_can_be_uploaded()
    {
        var login = await PasteAsync();

        login.ExitCode.ShouldBe(0, string.Join('\n', login.Said));
        login.Output.ShouldBe($"Signed in to YouTube. {_desk.SignInFile} keeps the sign-in.\n");
        new FileInfo(_desk.SignInFile).UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await _desk.RunAsync("upload", _desk.Video, "--title", "A mix")).ExitCode.ShouldBe(0);
        _desk.YouTube.Channel.Videos.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_not_the_address_is_asked_for_again()
    {
        var pasted = 0;

        var login = await _desk.RunAsync(
            ["login", "youtube"],
            line =>
                line.StartsWith("That is not", StringComparison.Ordinal) ? Redirect(_page)
                : IsPage(line) && ++pasted == 1 ? "http://127.0.0.1:1/?code=stolen&state=guessed"
                : null,
            null
        );

        login.ExitCode.ShouldBe(0, string.Join('\n', login.Said));
        login.Said[^1].ShouldBe("That is not the address: paste all of it, from http://127.0.0.1 to its end.");
    }

    [Fact]
    public async Task With_a_browser_the_answer_comes_by_itself()
    {
        // the browser of this machine
        var programs = Directory.CreateDirectory(_desk.At("programs"));
        var browser = Path.Combine(programs.FullName, "xdg-open");
        await File.WriteAllTextAsync(
            browser,
            $"#!/bin/sh\nprintf %s \"$1\" > '{_desk.At("page.part")}'\nmv '{_desk.At("page.part")}' '{_desk.At("page")}'\n",
            Stop
        );
        await ToolProcess.RunAsync(new ToolRun("chmod", ["+x", browser]), Stop);
        _desk.Environment["PATH"] = $"{programs.FullName}:{_desk.Environment["PATH"]}";
        _desk.Environment["DISPLAY"] = ":spec";

        var login = _desk.RunAsync("login", "youtube");
        while (!File.Exists(_desk.At("page")) && !login.IsCompleted)
        {
            await Task.Delay(_glance, TimeProvider.System, Stop);
        }

        using var http = new HttpClient();
        var shown = await http.GetStringAsync(await File.ReadAllTextAsync(_desk.At("page"), Stop), Stop);

        shown.ShouldBe("StageMix has been signed in. You can close this page.");
        (await login).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Who_declines_is_not_signed_in()
    {
        _desk.YouTube.Tokens.Declines = true;

        var login = await PasteAsync();

        login.ExitCode.ShouldBe(1);
        login.Said[^1].ShouldBe("The sign-in was declined, so nobody is signed in to YouTube.");
        File.Exists(_desk.SignInFile).ShouldBeFalse();
    }

    [Fact]
    public async Task A_sign_in_without_a_client_says_what_is_missing()
    {
        _desk.Environment["YOUTUBE_CLIENT_ID"] = "";

        (await _desk.RunAsync("login", "youtube")).ShouldRefuseWith(
            "There is no OAuth client to reach YouTube with: make one of the type Desktop app at https://console.cloud.google.com/apis/credentials, and set YOUTUBE_CLIENT_ID and YOUTUBE_CLIENT_SECRET to what is shown there."
        );
    }

    [Fact]
    public async Task A_sign_out_takes_the_sign_in_back_and_deletes_it()
    {
        await PasteAsync();
        using var kept = JsonDocument.Parse(await File.ReadAllTextAsync(_desk.SignInFile, Stop));
        var token = kept.RootElement.GetProperty("RefreshToken").GetString()!;
        _desk.YouTube.Tokens.Knows(token).ShouldBeTrue();

        var logout = await _desk.RunAsync("logout", "youtube");
        var again = await _desk.RunAsync("logout", "youtube");

        (logout.ExitCode, logout.Output).ShouldBe((0, "Signed out of YouTube.\n"));
        (again.ExitCode, again.Output).ShouldBe((0, "Nobody was signed in to YouTube.\n"));
        _desk.YouTube.Tokens.Knows(token).ShouldBeFalse();
        File.Exists(_desk.SignInFile).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a client")]
    public async Task A_sign_in_of_the_environment_is_not_said_to_be_deleted(string client)
    {
        _desk.Environment["YOUTUBE_CLIENT_ID"] = client;
        _desk.Environment["YOUTUBE_REFRESH_TOKEN"] = "theirs";

        var logout = await _desk.RunAsync("logout", "youtube");

        string.Join('\n', logout.Said).ShouldNotContain("deleted here");
        logout.Said[^1].ShouldContain("YOUTUBE_REFRESH_TOKEN");
        logout.Said[^1].ShouldEndWith("leave it out.");
    }

    [Fact]
    public async Task Doctor_says_how_it_stands_with_the_sign_in()
    {
        (await DoctorAsync()).ShouldBe(
            (true, "nobody is signed in (./stagemix login youtube): mixes stay in the gallery")
        );

        await PasteAsync();
        _desk.Environment["YouTube__AllowedGuildIds__0"] = "81384788765712384";
        var (isRight, detail) = await DoctorAsync();
        isRight.ShouldBeTrue();
        detail.ShouldMatch("^signed in on [0-9-]{10}; guilds that may upload: 1$");

        _desk.YouTube.Tokens.RevokeAll();
        (isRight, detail) = await DoctorAsync();
        isRight.ShouldBeFalse();
        detail.ShouldStartWith("The sign-in to YouTube is no longer valid");
    }

    private string _page = "";

    private Task<Ending> PasteAsync() =>
        _desk.RunAsync(["login", "youtube"], line => IsPage(line) ? Redirect(line) : null, null);

    private bool IsPage(string line)
    {
        var isPage = line.StartsWith(_desk.YouTube.SignInPage.AbsoluteUri, StringComparison.Ordinal);
        _page = isPage ? line : _page;
        return isPage;
    }

    /// <summary>Where the page leads a browser on another machine.</summary>
    private static string Redirect(string page)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = browser.Send(new HttpRequestMessage(HttpMethod.Get, page), Stop);
        return answer.Headers.Location!.AbsoluteUri;
    }

    private async Task<(bool IsRight, string Detail)> DoctorAsync()
    {
        var ending = await _desk.RunAsync("doctor", "--online", "--json");
        using var result = JsonDocument.Parse(ending.Output);
        var check = result
            .RootElement.GetProperty("checks")
            .EnumerateArray()
            .Single(check => check.GetProperty("name").GetString() == "YouTube");
        return (check.GetProperty("ok").GetBoolean(), check.GetProperty("detail").GetString()!);
    }
}

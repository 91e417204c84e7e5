using StageMix.Tools.Specs.YouTube.StandIn;
using StageMix.Tools.YouTube;

namespace StageMix.Tools.Specs.YouTube;

public sealed class YouTubeSignInSpecs : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-signin-");
    private readonly HttpClient _browser = new();
    private YouTubeStandIn _youTube = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private YouTubeRules Rules =>
        new(
            _youTube.Address,
            _youTube.TokenService,
            _youTube.SignInPage,
            Path.Combine(_folder.FullName, "data", "youtube.json")
        )
        {
            Program = new YouTubeProgram(StandInTokens.ClientId, StandInTokens.ClientSecret),
            Pause = TimeSpan.FromMilliseconds(1),
        };

    private YouTubeAccount Account => new(Rules, TimeProvider.System);

    public async ValueTask InitializeAsync() => _youTube = await YouTubeStandIn.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _youTube.DisposeAsync();
        _browser.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_browser_on_this_machine_brings_the_answer_back_by_itself()
    {
        using var signIn = new YouTubeSignIn(Rules, TimeProvider.System);
        var listening = signIn.ListenAsync(Stop);

        var shown = await _browser.GetStringAsync(signIn.Page, Stop);
        var state = await signIn.CompleteAsync(await listening, Stop);

        shown.ShouldBe("StageMix has been signed in. You can close this page.");
        state.CanManage.ShouldBeTrue();
        await Account.CheckAsync(Stop);
    }

    [Fact]
    public async Task From_a_browser_on_another_machine_the_address_is_pasted()
    {
        using var signIn = new YouTubeSignIn(Rules, TimeProvider.System);

        var answer = signIn.ReadPasted($"  {await RedirectAsync(signIn.Page)}\n");
        await signIn.CompleteAsync(answer.ShouldNotBeNull(), Stop);

        await Account.CheckAsync(Stop);
    }

    [Fact]
    public async Task An_answer_to_somebody_elses_request_is_not_taken()
    {
        using var stranger = new YouTubeSignIn(Rules, TimeProvider.System);
        using var signIn = new YouTubeSignIn(Rules, TimeProvider.System);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var listening = signIn.ListenAsync(stop.Token);
        var strangers = await RedirectAsync(stranger.Page);
        var atMine = new UriBuilder(strangers) { Port = (await RedirectAsync(signIn.Page)).Port }.Uri;

        (await _browser.GetAsync(atMine, Stop)).IsSuccessStatusCode.ShouldBeFalse();

        signIn.ReadPasted(strangers.AbsoluteUri).ShouldBeNull();
        signIn.ReadPasted("what is this?").ShouldBeNull();
        listening.IsCompleted.ShouldBeFalse();
        _youTube.Tokens.States.Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(listening);
    }

    [Fact]
    public async Task A_stolen_code_is_of_no_use_without_the_secret_of_its_request()
    {
        using var victim = new YouTubeSignIn(Rules, TimeProvider.System);
        using var thief = new YouTubeSignIn(Rules, TimeProvider.System);
        var stolen = victim.ReadPasted((await RedirectAsync(victim.Page)).AbsoluteUri)!;

        (await Should.ThrowAsync<YouTubeException>(thief.CompleteAsync(stolen, Stop))).Reason.ShouldBe(
            YouTubeReason.SignInEnded
        );
    }

    [Fact]
    public async Task Who_declines_or_leaves_uploading_out_is_not_signed_in()
    {
        _youTube.Tokens.Declines = true;
        await ShouldFailAsync(YouTubeReason.Declined);

        _youTube.Tokens.Declines = false;
        _youTube.Tokens.Granted = "https://www.googleapis.com/auth/youtube.readonly";
        await ShouldFailAsync(YouTubeReason.NotCovered);

        (await Account.FindAsync(Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_sign_in_that_covers_uploading_alone_says_so()
    {
        _youTube.Tokens.Granted = StandInTokens.UploadScope;

        await SignInAsync();

        (await Account.FindAsync(Stop)).ShouldNotBeNull().CanManage.ShouldBeFalse();
    }

    [Fact]
    public async Task The_sign_in_lies_in_a_file_that_its_owner_alone_can_read()
    {
        await SignInAsync();

        new FileInfo(Rules.SignInFile).UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Rules.SignInFile)!).Count().ShouldBe(1);
        Rules.Program!.ToString().ShouldNotContain(StandInTokens.ClientSecret);
        Rules.ToString().ShouldNotContain(StandInTokens.ClientSecret);
    }

    [Fact]
    public async Task Signing_out_takes_the_permission_back_and_deletes_it()
    {
        await SignInAsync();
        var kept = await File.ReadAllTextAsync(Rules.SignInFile, Stop);
        var token = System.Text.Json.JsonDocument.Parse(kept).RootElement.GetProperty("RefreshToken").GetString()!;
        _youTube.Tokens.Knows(token).ShouldBeTrue();

        (await Account.SignOutAsync(Stop)).ShouldBeTrue();

        _youTube.Tokens.Knows(token).ShouldBeFalse();
        File.Exists(Rules.SignInFile).ShouldBeFalse();
        (await Account.SignOutAsync(Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task Trouble_of_the_token_service_does_not_end_a_sign_in()
    {
        await SignInAsync();
        var account = Account;

        _youTube.Faults.Add(StandInCall.Token, Enumerable.Repeat(new StandInFault(503), Rules.Attempts));
        await ShouldBeUnavailableAsync();
        await account.CheckAsync(Stop);
        await _youTube.DisposeAsync();
        await ShouldBeUnavailableAsync();

        (await account.FindAsync(Stop)).ShouldNotBeNull();

        async Task ShouldBeUnavailableAsync() =>
            (await Should.ThrowAsync<YouTubeException>(account.CheckAsync(Stop))).Reason.ShouldBe(
                YouTubeReason.Unavailable
            );
    }

    [Fact]
    public async Task A_permission_that_was_taken_back_stays_in_the_file_until_somebody_signs_in_or_out()
    {
        await SignInAsync();
        _youTube.Tokens.RevokeAll();

        (await Should.ThrowAsync<YouTubeException>(Account.CheckAsync(Stop))).Reason.ShouldBe(
            YouTubeReason.SignInEnded
        );

        (await Account.FindAsync(Stop)).ShouldNotBeNull();
        (await Account.SignOutAsync(Stop)).ShouldBeTrue();
        (await Account.FindAsync(Stop)).ShouldBeNull();
    }

    private async Task SignInAsync()
    {
        using var signIn = new YouTubeSignIn(Rules, TimeProvider.System);
        var answer = signIn.ReadPasted((await RedirectAsync(signIn.Page)).AbsoluteUri)!;
        await signIn.CompleteAsync(answer, Stop);
    }

    private async Task ShouldFailAsync(YouTubeReason reason) =>
        (await Should.ThrowAsync<YouTubeException>(SignInAsync)).Reason.ShouldBe(reason);

    /// <summary>Where the page leads a browser that does not follow.</summary>
    private static async Task<Uri> RedirectAsync(Uri page)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await browser.GetAsync(page, Stop);
        return answer.Headers.Location.ShouldNotBeNull(await answer.Content.ReadAsStringAsync(Stop));
    }
}

using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace StageMix.Bot.Specs.Web;

/// <summary>The console in a real browser, before the real bot.</summary>
public sealed class ConsoleSpecs(OneConsole console) : IClassFixture<OneConsole>, IAsyncDisposable
{
    /// <summary>Without scripts a page loads itself again and again, and need not have come to an end of that.</summary>
    private static readonly PageWaitForURLOptions _there = new() { WaitUntil = WaitUntilState.Commit };

    public async ValueTask DisposeAsync() => await console.ClosePagesAsync();

    [Fact]
    public async Task A_mix_goes_from_form_to_playing_video()
    {
        var page = await console.NewPageAsync();
        var files = console.NewFiles("first");
        await AskAsync(page, "Aurora", files);
        await page.EvaluateAsync("document.querySelector('[aria-labelledby=stages]').isSame = true");
        await Expect(Player(page)).ToBeVisibleAsync();
        (await page.EvaluateAsync<bool>("document.querySelector('[aria-labelledby=stages]').isSame")).ShouldBeTrue(
            "what stands below a new section stays as it is"
        );
        await Player(page).EvaluateAsync("video => { video.muted = true; return video.play(); }");
        await UntilAsync(page, "document.querySelector('#player').currentTime > 0.2");
        (await page.Locator("[data-clip]").CountAsync()).ShouldBe(await page.Locator(".clip").CountAsync());
        (await page.Locator(".clip .reason").AllInnerTextsAsync()).ShouldAllBe(reason => reason.Length > 0);
        await page.GetByAltText("The storyboard").ScrollIntoViewIfNeededAsync();
        await UntilAsync(page, "[...document.images].some(image => image.naturalWidth > 200)");
        await Expect(page.Locator("main")).ToContainTextAsync("Done");

        // the same song and stages: the earlier mix is shown, and can be made again
        var made = page.Url;
        await AskAsync(page, "Aurora once more", files);
        page.Url.ShouldStartWith(made + "?asked=");
        await Expect(page.GetByText("were asked for before")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Render again" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Aurora once more" })).ToBeVisibleAsync();
        page.Url.ShouldNotStartWith(made);
        await PicturesAsync(made);
        console.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stage_can_be_left_out_before_the_mix_is_made()
    {
        var page = await console.NewPageAsync();
        await AskAsync(page, "Choosing", console.NewFiles("choosing"), isChoosing: true);
        var second = page.GetByRole(AriaRole.Checkbox, new() { Name = "Stage 2 is in" });
        await Expect(second).ToBeVisibleAsync();
        await UntilAsync(page, "document.querySelector('#stage-1 img').naturalWidth > 200");
        await PictureAsync(page.Url, "choosing", 390, ColorScheme.Dark);
        await PictureAsync(page.Url, "choosing", 1280, ColorScheme.Light);
        await second.UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the mix" }).ClickAsync();
        await Expect(Player(page)).ToBeVisibleAsync();
        await Expect(page.Locator("#stage-2")).ToContainTextAsync("left out");
        (await page.Locator(".clip .chip").AllInnerTextsAsync()).ShouldAllBe(chip => chip.EndsWith('1'));
    }

    [Fact]
    public async Task A_clip_can_be_banned_and_the_mix_rendered_again()
    {
        var page = await console.NewPageAsync();
        await AskAsync(page, "Changing", console.NewFiles("changing"));
        await Expect(Player(page)).ToBeVisibleAsync();
        var last = page.Locator(".clip").Last;
        var before = await last.Locator(".chip").InnerTextAsync();
        await last.GetByRole(AriaRole.Combobox).SelectOptionAsync("ban");
        await page.GetByText("Another part of the song").ClickAsync();
        var stage = before[^1..];
        await page.GetByLabel("What", new() { Exact = true }).SelectOptionAsync("pin");
        await page.GetByLabel("Stage", new() { Exact = true }).SelectOptionAsync(stage);
        await page.GetByLabel("from", new() { Exact = true }).FillAsync("0:04");
        await page.GetByLabel("to", new() { Exact = true }).FillAsync("0:06");
        var earlier = page.Url;
        await page.GetByRole(AriaRole.Button, new() { Name = "Render again" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.StartsWith(earlier, StringComparison.Ordinal));
        await Expect(Player(page)).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "made from an earlier one" })).ToBeVisibleAsync();
        (await page.Locator(".clip").Last.Locator(".chip").InnerTextAsync()).ShouldNotBe(
            before,
            StringComparer.Ordinal
        );
        await Expect(page.GetByText($"stage {stage} is not shown")).ToBeVisibleAsync();
        await Expect(page.GetByText($"stage {stage} is shown 0:04.0 to 0:06.0")).ToBeVisibleAsync();
        (await StagesAtAsync(page, 5)).ShouldHaveSingleItem().ShouldBe(before);
    }

    [Fact]
    public async Task A_rule_that_is_none_comes_back_with_a_sentence_and_all_that_was_typed()
    {
        var page = await console.NewPageAsync();
        await AskAsync(page, "Mistaken", console.NewFiles("mistaken"));
        await Expect(Player(page)).ToBeVisibleAsync();
        await page.GetByLabel("Seed").FillAsync("77");
        await page.GetByText("Another part of the song").ClickAsync();
        await page.GetByLabel("from", new() { Exact = true }).FillAsync("0:38");
        await page.GetByLabel("to", new() { Exact = true }).FillAsync("0:31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Render again" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("the earlier first");
        await Expect(page.GetByLabel("Seed")).ToHaveValueAsync("77");
        await Expect(page.GetByLabel("from", new() { Exact = true }).First).ToHaveValueAsync("0:38");
    }

    [Fact]
    public async Task A_mix_can_be_cancelled_and_deleted_which_asks_first()
    {
        var page = await console.NewPageAsync();
        await AskAsync(page, "Not wanted", console.NewFiles("unwanted"), isChoosing: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(page.Locator(".facts .state").First).ToContainTextAsync("Cancelled");
        var delete = page.GetByRole(AriaRole.Button, new() { Name = "Delete for good" });
        await Expect(delete).ToBeHiddenAsync();
        await page.GetByText("Delete…").ClickAsync();
        await delete.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Mixes" })).ToBeVisibleAsync();
        await Expect(page.GetByText("Not wanted")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_open_page_finds_the_bot_again_after_a_crash_and_shows_how_things_are()
    {
        var page = await console.NewPageAsync();
        await AskAsync(page, "Interrupted", console.NewFiles("interrupted"));
        await page.EvaluateAsync("window.isSamePage = true");
        await console.Bot.RestartAsync(async () =>
            await Expect(page.GetByText("The connection to the bot is lost")).ToBeVisibleAsync()
        );
        await Expect(page.GetByText("The connection to the bot is lost")).ToBeHiddenAsync();
        await Expect(Player(page)).ToBeVisibleAsync();
        (await page.EvaluateAsync<bool>("window.isSamePage === true")).ShouldBeTrue();
        // a form of before the crash still serves
        await page.GetByText("Delete…").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete for good" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Mixes" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_timeline_is_walked_by_keyboard_and_each_clip_leads_to_its_reason()
    {
        var page = await console.NewPageAsync();
        await AskAsync(page, "By keyboard", console.NewFiles("keyboard"));
        await Expect(Player(page)).ToBeVisibleAsync();
        await page.Locator(".lane-scroll").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')")).ShouldStartWith(
            "Clip 1, "
        );
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        page.Url.ShouldEndWith("#clip-2");
        await Expect(page.Locator(".clip:target .reason")).ToBeInViewportAsync();
        var start = await page.Locator("#clip-2").GetAttributeAsync("data-start");
        await UntilAsync(page, $"document.querySelector('#player').currentTime >= {start}");
    }

    [Fact]
    public async Task The_essentials_work_without_scripts()
    {
        var page = await console.NewPageAsync(new() { JavaScriptEnabled = false });
        await AskAsync(page, "No scripts", console.NewFiles("scriptless"), isChoosing: true);
        var start = page.GetByRole(AriaRole.Button, new() { Name = "Make the mix" });
        await ReloadUntilAsync(page, start);
        await start.ClickAsync();
        await ReloadUntilAsync(page, Player(page));
    }

    [Fact]
    public async Task A_file_is_uploaded_and_what_is_missing_is_said_without_losing_it()
    {
        var page = await console.NewPageAsync();
        var files = console.NewFiles("uploaded");
        await page.GotoAsync("/new");
        await page.GetByLabel("The song", new() { Exact = true }).FillAsync(files.Song);
        await page.GetByLabel("Upload stages")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "Sunday.mp4",
                    MimeType = "video/mp4",
                    Buffer = [1, 2, 3, 4],
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the mix" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("at least 2 stages");
        await Expect(page.GetByLabel("Sunday.mp4 is uploaded already")).ToBeCheckedAsync();
        await Expect(page.GetByLabel("The song", new() { Exact = true })).ToHaveValueAsync(files.Song);
        await page.GetByLabel("The stages", new() { Exact = true }).FillAsync(files.Stages[0]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the mix" }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/mixes/", StringComparison.Ordinal), _there);
        await Expect(page.Locator("#stages").Locator("..")).ToContainTextAsync("Sunday");
    }

    [Fact]
    public async Task A_mix_that_fails_says_why_and_can_be_tried_again()
    {
        var page = await console.NewPageAsync();
        await page.GotoAsync("/new");
        await page.GetByLabel("Upload the song")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "Broken.mp3",
                    MimeType = "audio/mpeg",
                    Buffer = [1, 2, 3, 4],
                }
            );
        await page.GetByLabel("The stages", new() { Exact = true })
            .FillAsync(string.Join('\n', console.NewFiles("failing").Stages));
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the mix" }).ClickAsync();
        var again = page.GetByRole(AriaRole.Button, new() { Name = "Try again" });
        await Expect(again).ToBeVisibleAsync();
        await Expect(page.GetByLabel("What stood in the way")).ToContainTextAsync("Broken.mp3");
        await again.ClickAsync();
        await Expect(again).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Everybody_may_watch_at_the_watch_address_until_it_is_taken_back()
    {
        var page = await console.NewPageAsync();
        await AskAsync(page, "For everybody", console.NewFiles("everybody"));
        await Expect(page.Locator(".address")).ToBeVisibleAsync();
        var address = (await page.Locator(".address").GetAttributeAsync("href"))!;
        var watching = await console.NewPageAsync();
        await watching.GotoAsync(address);
        await watching.Locator("video").EvaluateAsync("video => { video.muted = true; return video.play(); }");
        await UntilAsync(watching, "document.querySelector('video').currentTime > 0.2");
        await Expect(watching.GetByRole(AriaRole.Heading, new() { Name = "Credits" })).ToBeVisibleAsync();
        await PictureAsync(address, "watch", 390, ColorScheme.Dark);
        await PictureAsync(address, "watch", 1280, ColorScheme.Light);
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await Expect(page.GetByText("Nobody else can watch this mix")).ToBeVisibleAsync();
        (await watching.GotoAsync(address))!.Status.ShouldBe(404);
    }

    /// <summary>Waits until an expression holds; the browser's own waiting needs what the page's policy forbids.</summary>
    private static Task UntilAsync(IPage page, string expression) =>
        UntilAsync(page, () => page.EvaluateAsync<bool>(expression), () => Task.CompletedTask);

    private static Task ReloadUntilAsync(IPage page, ILocator shown) =>
        UntilAsync(page, () => shown.IsVisibleAsync(), () => page.ReloadAsync());

    private static async Task UntilAsync(IPage page, Func<Task<bool>> isSo, Func<Task> meanwhile)
    {
        var end = TimeProvider.System.GetUtcNow() + Patience.Limit;
        while (!await isSo())
        {
            if (TimeProvider.System.GetUtcNow() > end)
            {
                Assert.Fail($"it never happens at {page.Url}:\n{await page.InnerTextAsync("body")}");
            }

            await meanwhile();
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private static ILocator Player(IPage page) => page.Locator("#player");

    private static async Task AskAsync(
        IPage page,
        string title,
        (string Song, string[] Stages) files,
        bool isChoosing = false
    )
    {
        await page.GotoAsync("/new");
        await page.GetByLabel("The song", new() { Exact = true }).FillAsync(files.Song);
        await page.GetByLabel("The stages", new() { Exact = true }).FillAsync(string.Join('\n', files.Stages));
        await page.GetByLabel("Title").FillAsync(title);
        await page.GetByLabel("Fixed").CheckAsync();
        await page.GetByLabel("Let me choose").SetCheckedAsync(isChoosing);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the mix" }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/mixes/", StringComparison.Ordinal), _there);
    }

    /// <summary>Which stages are seen at a second of the song.</summary>
    private static async Task<IEnumerable<string>> StagesAtAsync(IPage page, double second) =>
        await page.EvaluateAsync<string[]>(
            """
            at => [...document.querySelectorAll(".clip")]
                .filter(clip => clip.dataset.start <= at && at < clip.dataset.end)
                .map(clip => clip.querySelector(".chip").innerText)
            """,
            second
        );

    /// <summary>All pages, on a phone and on a desk, by day and by night; none is wider than its screen.</summary>
    private async Task PicturesAsync(string made)
    {
        foreach (var width in (int[])[390, 1280])
        {
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await PictureAsync("/", "mixes", width, scheme);
                await PictureAsync("/new", "new", width, scheme);
                await PictureAsync(made, "mix", width, scheme);
            }
        }
    }

    private async Task PictureAsync(string address, string name, int width, ColorScheme scheme)
    {
        var height = width < 500 ? 844 : 900;
        var page = await console.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
                ColorScheme = scheme,
            }
        );
        await page.GotoAsync(address);
        await page.EvaluateAsync("for (const image of document.images) image.loading = 'eager'");
        await UntilAsync(page, "[...document.images].every(image => image.complete)");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, name);
        var path = Path.Combine(OneConsole.Screenshots, FormattableString.Invariant($"{name}-{width}-{scheme}.png"));
        await page.ScreenshotAsync(new() { Path = path, FullPage = true });
        await page.Context.CloseAsync();
    }
}

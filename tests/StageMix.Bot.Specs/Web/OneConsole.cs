using Microsoft.Playwright;
using StageMix.Bot.Specs.CommandLine;

namespace StageMix.Bot.Specs.Web;

/// <summary>One bot and one browser for all specs of the console; each spec has pages and files of its own.</summary>
public sealed class OneConsole(SmallMedia media) : IAsyncLifetime
{
    private static readonly float _patience = (float)Patience.Limit.TotalMilliseconds;

    private static readonly string[] _names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("stagemix-console-");
    private readonly List<IBrowserContext> _contexts = [];
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    internal RunningBot Bot { get; private set; } = null!;

    /// <summary>Where pictures of pages are kept to be looked at.</summary>
    internal static string Screenshots { get; } = Path.Combine(Root(AppContext.BaseDirectory), ".build", "screenshots");

    public async ValueTask InitializeAsync()
    {
        Bot = await RunningBot.StartAsync(
            ("Web__FilesDirectory", _files.FullName),
            ("Web__WatchUrl", BotInstance.FreeAddress()),
            ("Limits__MostStages", "6")
        );
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(_patience);
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment
                    .GetEnvironmentVariable("PATH")!
                    .Split(':')
                    .SelectMany(folder => _names.Select(name => Path.Combine(folder, name)))
                    .First(File.Exists),
                Args =
                [
                    .. (string[])["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
                    .. (string[])["--disable-background-networking", "--disable-component-update", "--disable-sync"],
                ],
            }
        );
        Directory.CreateDirectory(Screenshots);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await Bot.DisposeAsync();
        _files.Delete(recursive: true);
    }

    /// <summary>Puts a song and two stages into the files' folder that no other spec has.</summary>
    public (string Song, string[] Stages) NewFiles(string name)
    {
        (string From, string To)[] files =
        [
            ("song.wav", $"{name} song.wav"),
            ("a.mp4", $"{name} a.mp4"),
            ("b.mkv", $"{name} b.mkv"),
        ];
        foreach (var (from, to) in files)
        {
            File.Copy(media.At(from), Path.Combine(_files.FullName, to));
        }

        return (files[0].To, [files[1].To, files[2].To]);
    }

    /// <summary>Closes the pages of a spec, which otherwise go on watching their mixes.</summary>
    public async Task ClosePagesAsync()
    {
        foreach (var context in _contexts)
        {
            await context.CloseAsync();
        }

        _contexts.Clear();
    }

    /// <summary>A page whose browser complains about nothing, and which asks no other host for anything.</summary>
    public async Task<IPage> NewPageAsync(BrowserNewContextOptions? options = null)
    {
        var context = await _browser.NewContextAsync(new(options ?? new()) { BaseURL = Bot.Address.ToString() });
        _contexts.Add(context);
        context.SetDefaultTimeout(_patience);
        var page = await context.NewPageAsync();
        var own = Bot.Address.Host;
        context.Request += (_, request) => new Uri(request.Url).Host.ShouldBe(own);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
            {
                Complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => Complaints.Add(error);
        return page;
    }

    /// <summary>What browsers said against the console's pages.</summary>
    public ICollection<string> Complaints { get; } = [];

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "StageMix.Bot.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);
}

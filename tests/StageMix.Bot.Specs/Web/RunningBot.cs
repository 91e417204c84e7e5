namespace StageMix.Bot.Specs.Web;

/// <summary>The real bot with a data folder of its own, and a client for its console. It can be killed and started again.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-web-");
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);
    private readonly List<string> _before = [];
    private BotInstance _instance = null!;

    private RunningBot(IEnumerable<(string Name, string Value)> settings)
    {
        // the same address after each start
        _settings["Web__Url"] = BotInstance.FreeAddress();
        foreach (var (name, value) in settings)
        {
            _settings[name] = value;
        }

        Http = NewClient();
    }

    public string Data => Path.Combine(_folder.FullName, "data");

    public Uri Address => new(_settings["Web__Url"].Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal));

    /// <summary>Like a browser: keeps cookies; but does not follow redirects.</summary>
    public HttpClient Http { get; }

    /// <summary>All that it has written so far.</summary>
    public string Log => string.Join('\n', _before.Concat(_instance.Log));

    public static async Task<RunningBot> StartAsync(params (string Name, string Value)[] settings)
    {
        var bot = new RunningBot(settings);
        await bot.StartAsync();
        return bot;
    }

    public HttpClient NewClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = Address };

    /// <summary>Ends it at once, as a crash does, and starts it anew where it was.</summary>
    public async Task RestartAsync(Func<Task>? whileItIsDown = null)
    {
        await KillAsync();
        await (whileItIsDown?.Invoke() ?? Task.CompletedTask);
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Http.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task StartAsync() =>
        _instance = await BotInstance.StartAsync(Data, _settings.Select(setting => (setting.Key, setting.Value)));

    private async Task KillAsync()
    {
        await _instance.SignalAsync("KILL");
        await _instance.DisposeAsync();
        _before.AddRange(_instance.Log);
    }
}

using System.Collections;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using StageMix.Tools.Processes;

namespace StageMix.Bot.Specs.Web;

/// <summary>The real bot in a process of its own, with a data folder of its own.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-web-");
    private readonly ConcurrentQueue<string> _log = [];
    private readonly Dictionary<string, string> _settings;
    private CancellationTokenSource _kill = new();
    private Task _process = Task.CompletedTask;

    private RunningBot(IEnumerable<(string Name, string Value)> settings)
    {
        _settings = new(StringComparer.Ordinal)
        {
            ["Web__Url"] = $"http://127.0.0.1:{FreePort()}",
            ["Storage__DataDirectory"] = Data,
            ["Storage__FreeGigabytesKept"] = "0",
        };
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
    public string Log => string.Join('\n', _log);

    public static async Task<RunningBot> StartAsync(params (string Name, string Value)[] settings)
    {
        var bot = new RunningBot(settings);
        await bot.StartAsync();
        return bot;
    }

    public static string FreeAddress() => $"http://127.0.0.1:{FreePort()}";

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
        _kill.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task StartAsync()
    {
        _kill.Dispose();
        _kill = new CancellationTokenSource();
        var environment = Environment
            .GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);
        foreach (var (name, value) in _settings)
        {
            environment[name] = value;
        }

        _process = ToolProcess.RunAsync(
            new ToolRun("dotnet", [BotProcess.Path])
            {
                Environment = environment,
                WorkingDirectory = _folder.FullName,
                ReadOutput = ReadAsync,
                OnErrorLine = _log.Enqueue,
            },
            _kill.Token
        );
        using var limit = new CancellationTokenSource(_patience);
        while (!await AnswersAsync(limit.Token))
        {
            _process.IsCompleted.ShouldBeFalse(Log);
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, limit.Token);
        }
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await Http.GetAsync("/healthz", cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task ReadAsync(Stream output, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(output);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            _log.Enqueue(line);
        }
    }

    private async Task KillAsync()
    {
        await _kill.CancelAsync();
        await _process.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

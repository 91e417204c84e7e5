using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using StageMix.Tools.Processes;

namespace StageMix.Bot.Specs;

/// <summary>The real bot as a process of its own, which can be killed as a crash or an operator kills it.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource<int> _id = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _running;

    private RunningBot(string dataDirectory, int port, IEnumerable<string> settings)
    {
        Address = new Uri($"http://127.0.0.1:{port}");
        string[] environment =
        [
            $"Storage__DataDirectory={dataDirectory}",
            $"Web__Url=http://127.0.0.1:{port}",
            "Storage__FreeGigabytesKept=0",
            "Logging__Json=true",
            "Logging__LogLevel__Microsoft.Hosting.Lifetime=Information",
            .. settings,
        ];
        var run = new ToolRun("env", [.. environment, "sh", "-c", "echo $$; exec dotnet \"$1\"", "sh", BotProcess.Path])
        {
            ReadOutput = ReadAsync,
            OnErrorLine = _lines.Enqueue,
        };
        _running = RunAsync(run);
    }

    public Uri Address { get; }

    /// <summary>Its log so far: each line one event as JSON.</summary>
    public IReadOnlyCollection<string> Log => _lines;

    /// <summary>Starts the bot and waits until it serves.</summary>
    public static async Task<RunningBot> StartAsync(string dataDirectory, int? port = null, params string[] settings)
    {
        var bot = new RunningBot(dataDirectory, port ?? FreePort(), settings);
        await Task.WhenAny(bot._ready.Task, bot._running);
        bot._ready.Task.IsCompleted.ShouldBeTrue($"the bot ended at once: {string.Join('\n', bot._lines)}");
        return bot;
    }

    /// <summary>Ends the process by a signal, and waits for its end.</summary>
    /// <param name="signal">such as <c>KILL</c></param>
    public async Task SignalAsync(string signal)
    {
        var id = (await _id.Task).ToString(CultureInfo.InvariantCulture);
        await ToolProcess.RunAsync(new ToolRun("kill", ["-s", signal, id]), CancellationToken.None);
        await _running;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        _end.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task RunAsync(ToolRun run)
    {
        try
        {
            await ToolProcess.RunAsync(run, _end.Token);
        }
        catch (Exception ended) when (ended is ToolException or OperationCanceledException)
        {
            // killed, as it was asked
        }
    }

    private async Task ReadAsync(Stream output, CancellationToken stop)
    {
        using var lines = new StreamReader(output);
        while (await lines.ReadLineAsync(stop) is { } line)
        {
            if (!_id.Task.IsCompleted)
            {
                _id.SetResult(int.Parse(line, CultureInfo.InvariantCulture));
                continue;
            }

            _lines.Enqueue(line);
            if (line.Contains("Application started", StringComparison.Ordinal))
            {
                _ready.TrySetResult();
            }
        }
    }
}

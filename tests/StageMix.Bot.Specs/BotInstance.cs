using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using StageMix.Tools.Processes;

namespace StageMix.Bot.Specs;

/// <summary>The real bot as a process of its own, which can be killed as a crash or an operator kills it.</summary>
internal sealed class BotInstance : IAsyncDisposable
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource<int> _id = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _running;

    private BotInstance(string dataDirectory, IEnumerable<(string Name, string Value)> settings)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Storage__DataDirectory"] = dataDirectory,
            ["Storage__FreeGigabytesKept"] = "0",
            ["Web__Url"] = FreeAddress(),
            ["Logging__Json"] = "true",
            ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
        };
        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }

        Address = new Uri(environment["Web__Url"].Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal));
        var variables = environment.Select(variable => $"{variable.Key}={variable.Value}");
        var run = new ToolRun("env", [.. variables, "sh", "-c", "echo $$; exec dotnet \"$1\"", "sh", BotProcess.Path])
        {
            ReadOutput = ReadAsync,
            OnErrorLine = _lines.Enqueue,
        };
        _running = RunAsync(run);
    }

    public Uri Address { get; }

    /// <summary>It has ended, with exit code 0.</summary>
    public bool EndedWell { get; private set; }

    /// <summary>Its log so far: each line one event as JSON.</summary>
    public IReadOnlyCollection<string> Log => _lines;

    /// <summary>Starts the bot and waits until it serves.</summary>
    public static async Task<BotInstance> StartAsync(
        string dataDirectory,
        params IEnumerable<(string Name, string Value)> settings
    )
    {
        var bot = new BotInstance(dataDirectory, settings);
        await Task.WhenAny(bot._ready.Task, bot._running, Task.Delay(Patience.Limit, TimeProvider.System));
        if (!bot._ready.Task.IsCompleted)
        {
            await bot.DisposeAsync();
            Assert.Fail($"the bot does not serve: {string.Join('\n', bot._lines)}");
        }

        return bot;
    }

    /// <summary>Waits until its log holds some words so many times.</summary>
    public async Task SaysAsync(string words, int times = 1)
    {
        var end = TimeProvider.System.GetUtcNow() + Patience.Limit;
        while (Count() < times && TimeProvider.System.GetUtcNow() < end)
        {
            await Task.Delay(_pause, TimeProvider.System, TestContext.Current.CancellationToken);
        }

        Count().ShouldBe(times, string.Join('\n', _lines.TakeLast(20)));

        int Count() => _lines.Count(line => line.Contains(words, StringComparison.Ordinal));
    }

    /// <summary>Ends the process by a signal, and waits for its end.</summary>
    /// <param name="signal">such as <c>KILL</c></param>
    public async Task SignalAsync(string signal)
    {
        var id = (await _id.Task).ToString(CultureInfo.InvariantCulture);
        await ToolProcess.RunAsync(new ToolRun("kill", ["-s", signal, id]), CancellationToken.None);
        await Task.WhenAny(_running, Task.Delay(Patience.Limit, TimeProvider.System));
        _running.IsCompleted.ShouldBeTrue($"{signal} does not end it: {string.Join('\n', _lines.TakeLast(20))}");
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        _end.Dispose();
    }

    /// <summary>An address on loopback at which nobody listens.</summary>
    public static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    private async Task RunAsync(ToolRun run)
    {
        try
        {
            await ToolProcess.RunAsync(run, _end.Token);
            EndedWell = true;
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

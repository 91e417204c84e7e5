using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace StageMix.Discord.Specs.StandIn;

/// <summary>The gateway: sessions that outlive connections, and what it can be told to do wrong.</summary>
public sealed class StandInGateway(Func<Uri> address, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, StandInSession> _sessions = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<StandInConnection> _connections = new();
    private readonly ConcurrentQueue<StandInConnection> _ready = new();
    private readonly ConcurrentQueue<Func<StandInConnection, Task>> _surprises = new();
    private readonly CancellationTokenSource _shutdown = new();
    private TaskCompletionSource _changed = NewSignal();
    private int _count;

    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(41.25);

    /// <summary>Heartbeats are answered. Without that every connection is a zombie.</summary>
    public bool AnswersHeartbeats { get; set; } = true;

    public int IdentifiesLeft { get; set; } = 1000;

    public TimeSpan IdentifiesResetAfter { get; set; } = TimeSpan.FromHours(20);

    /// <summary>All connections there ever were, the first one first.</summary>
    public IReadOnlyList<StandInConnection> Connections => [.. _connections];

    public int ConnectionCount => _count;

    /// <summary>The session that events go to.</summary>
    public StandInSession? Current { get; private set; }

    public Uri Url => new UriBuilder(address()) { Scheme = "ws" }.Uri;

    /// <summary>Keeps only the latest connections; for soaks.</summary>
    public bool KeepsConnections { get; set; } = true;

    /// <summary>The next connection meets this before its HELLO.</summary>
    public void SurpriseNext(Func<StandInConnection, Task> surprise) => _surprises.Enqueue(surprise);

    /// <returns>the session that was told; none when there is none: Discord loses the event too</returns>
    public StandInSession? Dispatch(string name, JsonNode data)
    {
        var session = Current;
        session?.Dispatch(name, data);
        return session;
    }

    /// <summary>Completes with the connection that was ready for events as the first, second …</summary>
    public async Task<StandInConnection> ReadyAsync(int number, CancellationToken cancellationToken)
    {
        while (true)
        {
            var changed = _changed.Task;
            if (_ready.ElementAtOrDefault(number - 1) is { } connection)
            {
                return connection;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Ends the current session, as Discord may at any time.</summary>
    public void Forget()
    {
        foreach (var session in _sessions.Values)
        {
            End(session);
        }
    }

    public void Dispose() => _shutdown.Dispose();

    internal Answer Describe() =>
        new(
            200,
            new JsonObject
            {
                ["url"] = Url.AbsoluteUri.TrimEnd('/'),
                ["shards"] = 1,
                ["session_start_limit"] = new JsonObject
                {
                    ["total"] = 1000,
                    ["remaining"] = IdentifiesLeft,
                    ["reset_after"] = (long)IdentifiesResetAfter.TotalMilliseconds,
                    ["max_concurrency"] = 1,
                },
            }
        );

    internal async Task AcceptAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest || context.Request.Query["v"] != "10")
        {
            context.Response.StatusCode = 400;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var connection = new StandInConnection(this, socket, context, time);
        _connections.Enqueue(connection);
        _count++;
        while (!KeepsConnections && _connections.Count > 3)
        {
            _connections.TryDequeue(out _);
        }
        if (_surprises.TryDequeue(out var surprise))
        {
            await surprise(connection);
        }

        await connection.RunAsync(_shutdown.Token);
    }

    internal StandInSession Begin(StandInConnection connection)
    {
        IdentifiesLeft--;
        var session = new StandInSession(Guid.NewGuid().ToString("N"), connection);
        // a new session takes the old one's place
        Forget();
        _sessions[session.Id] = Current = session;
        return session;
    }

    internal void BecameReady(StandInConnection connection)
    {
        if (KeepsConnections)
        {
            _ready.Enqueue(connection);
        }

        Interlocked.Exchange(ref _changed, NewSignal()).SetResult();
    }

    internal StandInSession? Find(string id) => _sessions.GetValueOrDefault(id);

    internal void End(StandInSession session)
    {
        session.IsEnded = true;
        _sessions.TryRemove(session.Id, out _);
        if (Current == session)
        {
            Current = null;
        }
    }

    internal void Shutdown() => _shutdown.Cancel();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

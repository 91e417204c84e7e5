using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace StageMix.Discord.Specs.StandIn;

/// <summary>One connection of a client to the gateway.</summary>
public sealed class StandInConnection(StandInGateway gateway, WebSocket socket, HttpContext context, TimeProvider time)
{
    private readonly Channel<Func<Task>> _outgoing = Channel.CreateUnbounded<Func<Task>>();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<int?> _heartbeats = Channel.CreateUnbounded<int?>();
    private readonly Queue<DateTimeOffset> _received = new();
    private StandInSession? _session;

    /// <summary>What was asked for: <c>?v=10&amp;encoding=json</c>.</summary>
    public string Query { get; } = context.Request.QueryString.Value ?? "";

    public DateTimeOffset Opened { get; } = time.GetUtcNow();

    /// <summary>How the client introduced itself.</summary>
    public JsonObject? Identify { get; private set; }

    /// <summary>How the client asked to go on.</summary>
    public JsonObject? Resume { get; private set; }

    /// <summary>With which code the client closed.</summary>
    public int? ClosedWith { get; private set; }

    public Task Ended => _ended.Task;

    /// <summary>The next heartbeat, when it comes: the last sequence, or nothing.</summary>
    public ValueTask<int?> HeartbeatAsync(CancellationToken cancellationToken) =>
        _heartbeats.Reader.ReadAsync(cancellationToken);

    /// <summary>Sends any frame, behind what is being sent.</summary>
    public void Send(int op, JsonNode? data = null, int? sequence = null, string? name = null) =>
        SendText(
            new JsonObject
            {
                ["op"] = op,
                ["d"] = data,
                ["s"] = sequence,
                ["t"] = name,
            }.ToJsonString()
        );

    public void SendText(string text) =>
        _outgoing.Writer.TryWrite(() =>
            socket
                .SendAsync(
                    Encoding.UTF8.GetBytes(text).AsMemory(),
                    WebSocketMessageType.Text,
                    true,
                    context.RequestAborted
                )
                .AsTask()
        );

    public void Close(int code) =>
        _outgoing.Writer.TryWrite(() =>
            socket.CloseOutputAsync((WebSocketCloseStatus)code, null, context.RequestAborted)
        );

    /// <summary>Cuts the line without a word.</summary>
    public void Cut()
    {
        try
        {
            context.Abort();
        }
        catch (ObjectDisposedException)
        {
            // it is cut already
        }
    }

    internal async Task RunAsync(CancellationToken stop)
    {
        Send(10, new JsonObject { ["heartbeat_interval"] = (int)gateway.HeartbeatInterval.TotalMilliseconds });
        var sending = SendAllAsync();
        try
        {
            while (await ReceiveAsync(stop) is { } frame)
            {
                Take(frame);
            }
        }
        catch (Exception gone) when (IsGone(gone)) { }
        finally
        {
            _outgoing.Writer.TryComplete();
            await sending;
            _ended.TrySetResult();
        }
    }

    private static bool IsGone(Exception failure) =>
        failure is WebSocketException or OperationCanceledException or ObjectDisposedException;

    private async Task SendAllAsync()
    {
        try
        {
            await foreach (var send in _outgoing.Reader.ReadAllAsync())
            {
                await send();
            }
        }
        catch (Exception gone) when (IsGone(gone))
        {
            // a session keeps its events
        }
    }

    private async Task<JsonObject?> ReceiveAsync(CancellationToken stop)
    {
        // one byte more than a client may send: no frame of its needs several parts
        var buffer = new byte[4097];
        var received = await socket.ReceiveAsync(buffer.AsMemory(), stop);
        if (received.MessageType == WebSocketMessageType.Close)
        {
            ClosedWith = (int?)socket.CloseStatus;
            if (_session is { } session && ClosedWith is 1000 or 1001)
            {
                gateway.End(session);
            }

            Close(1000);
            return null;
        }

        if (!received.EndOfMessage || received.Count > 4096)
        {
            Close(4002);
            return null;
        }

        if (IsTooFast())
        {
            Close(4008);
            return null;
        }

        return JsonNode.Parse(buffer.AsSpan(0, received.Count))!.AsObject();
    }

    private bool IsTooFast()
    {
        var now = time.GetUtcNow();
        _received.Enqueue(now);
        while (now - _received.Peek() > TimeSpan.FromMinutes(1))
        {
            _received.Dequeue();
        }

        return _received.Count > 120;
    }

    private void Take(JsonObject frame)
    {
        switch ((int)frame["op"]!)
        {
            case 1:
                TakeHeartbeat((int?)frame["d"]);
                break;
            case 2:
                TakeIdentify(frame["d"]!.AsObject());
                break;
            case 6:
                TakeResume(frame["d"]!.AsObject());
                break;
            case 3 or 4 or 8 when _session is not null:
                // presence and the like have no effect here
                break;
            case 3 or 4 or 8:
                Close(4003);
                break;
            default:
                Close(4001);
                break;
        }
    }

    private void TakeHeartbeat(int? sequence)
    {
        if (gateway.AnswersHeartbeats)
        {
            Send(11);
        }

        _heartbeats.Writer.TryWrite(sequence);
    }

    /// <summary>Discord takes the token with HTTP's prefix too.</summary>
    private static bool IsTheBots(JsonNode? token) =>
        (string?)token is StandInDiscord.Token or $"Bot {StandInDiscord.Token}";

    private void TakeIdentify(JsonObject identify)
    {
        Identify = identify;
        if (_session is not null)
        {
            Close(4005);
            return;
        }

        if (!IsTheBots(identify["token"]))
        {
            Close(4004);
            return;
        }

        _session = gateway.Begin(this);
        _session.Dispatch(
            "READY",
            new JsonObject
            {
                ["v"] = 10,
                ["user"] = StandInDiscord.BotUser(),
                ["guilds"] = new JsonArray(),
                ["session_id"] = _session.Id,
                ["session_type"] = "normal",
                ["resume_gateway_url"] = gateway.Url.AbsoluteUri.TrimEnd('/'),
                ["application"] = new JsonObject { ["id"] = StandInDiscord.ApplicationId, ["flags"] = 0 },
            }
        );
        gateway.BecameReady(this);
    }

    private void TakeResume(JsonObject resume)
    {
        Resume = resume;
        if (!IsTheBots(resume["token"]))
        {
            Close(4004);
        }
        else if (gateway.Find((string)resume["session_id"]!) is not { } session)
        {
            Send(9, false);
        }
        else if ((int)resume["seq"]! > session.Sequence)
        {
            Close(4007);
        }
        else
        {
            _session = session;
            session.Resume(this, (int)resume["seq"]!);
            gateway.BecameReady(this);
        }
    }
}

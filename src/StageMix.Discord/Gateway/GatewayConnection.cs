using System.Text.Json;

namespace StageMix.Discord.Gateway;

/// <summary>One connection, from Discord's HELLO until it ends.</summary>
/// <param name="identifying">a new session is about to be asked for: those are counted</param>
internal sealed class GatewayConnection(
    GatewaySocket socket,
    GatewaySession session,
    GatewayIdentity identity,
    Action identifying,
    Action<string, JsonElement> dispatch,
    TimeProvider time,
    Func<double> jitter
)
{
    /// <summary>How long Discord may take for its HELLO, and then until events flow.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource<TimeSpan> _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Heartbeat? _heartbeat;

    /// <summary>Runs until it ends by itself, by a dead heart, or by <paramref name="stop"/>.</summary>
    public async Task<ConnectionEnd> RunAsync(CancellationToken stop)
    {
        using var over = new CancellationTokenSource();
        var reading = ReadAsync(over.Token);
        var living = LiveAsync(over.Token);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, stop);
        var stopping = Task.Delay(Timeout.InfiniteTimeSpan, time, either.Token);

        var first = await Task.WhenAny(reading, living, stopping);
        if (first != reading)
        {
            await socket.CloseAsync(first == stopping ? CloseCodes.Normal : CloseCodes.KeepSession);
        }

        await over.CancelAsync();
        var end = first == living ? await living : null;
        // both have seen the end by now, each in its way
        await Task.WhenAll(reading, living).ContinueWith(_ => { }, TaskScheduler.Default);
        stop.ThrowIfCancellationRequested();
        return (end ?? await reading) with { WasReady = _ready.Task.IsCompleted };
    }

    /// <summary>Ends when Discord does not do in time what it must: greet, begin, answer heartbeats.</summary>
    private async Task<ConnectionEnd> LiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            var interval = await _hello.Task.WaitAsync(_patience, time, cancellationToken);
            _heartbeat = new Heartbeat(interval, BeatAsync, time, jitter);
            await IntroduceAsync(cancellationToken);
            var beating = _heartbeat.RunUntilDeadAsync(cancellationToken);
            await Task.WhenAny(_ready.Task.WaitAsync(_patience, time, cancellationToken), beating).Unwrap();
            await beating;
            return new ConnectionEnd(NextStep.Resume, "Discord did not answer a heartbeat");
        }
        catch (TimeoutException)
        {
            return new ConnectionEnd(NextStep.Resume, "Discord did not begin in time");
        }
    }

    private async Task<ConnectionEnd> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await socket.ReceiveAsync(cancellationToken) is { } frame)
            {
                if (await TakeAsync(frame, cancellationToken) is { } end)
                {
                    await socket.CloseAsync(CloseCodes.KeepSession);
                    return end;
                }
            }

            return CloseCodes.Read(socket.CloseCode);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            await socket.CloseAsync(CloseCodes.KeepSession);
            return new ConnectionEnd(NextStep.Resume, $"Discord sent what cannot be read: {unreadable.Message}");
        }
    }

    /// <returns>how the connection ends, when this ends it</returns>
    private async Task<ConnectionEnd?> TakeAsync(GatewayFrame frame, CancellationToken cancellationToken)
    {
        switch (frame.Op)
        {
            case GatewayOpcode.Hello:
                _hello.TrySetResult(ReadInterval(frame));
                return null;
            case GatewayOpcode.Dispatch:
                TakeEvent(frame);
                return null;
            case GatewayOpcode.Heartbeat:
                await BeatAsync(cancellationToken);
                return null;
            case GatewayOpcode.HeartbeatAck:
                _heartbeat?.Answered();
                return null;
            case GatewayOpcode.Reconnect:
                return new ConnectionEnd(NextStep.Resume, "Discord asked for a new connection");
            case GatewayOpcode.InvalidSession when frame.Data.ValueKind == JsonValueKind.True:
                return new ConnectionEnd(NextStep.Resume, "Discord wants the session resumed");
            case GatewayOpcode.InvalidSession:
                return new ConnectionEnd(NextStep.Identify, "the session is no longer valid")
                {
                    IsSessionInvalid = true,
                };
            default:
                // what Discord adds one day is not for us
                return null;
        }
    }

    private void TakeEvent(GatewayFrame frame)
    {
        switch (frame.EventName)
        {
            case "READY":
                session.Begin(frame.Data);
                _ready.TrySetResult();
                break;
            case "RESUMED":
                _ready.TrySetResult();
                break;
        }

        dispatch(frame.EventName ?? "", frame.Data);
        if (frame.Sequence is { } sequence)
        {
            session.Saw(sequence);
        }
    }

    private static TimeSpan ReadInterval(GatewayFrame hello) =>
        hello.Data.Deserialize<Hello>(DiscordJson.Options) is { HeartbeatInterval: > 0 and var milliseconds }
            ? TimeSpan.FromMilliseconds(milliseconds)
            : throw new JsonException("a greeting without a heartbeat");

    private Task IntroduceAsync(CancellationToken cancellationToken)
    {
        if (session.CanResume)
        {
            return socket.SendAsync(GatewayOpcode.Resume, identity.ToResume(session), cancellationToken);
        }

        identifying();
        return socket.SendAsync(GatewayOpcode.Identify, identity.ToIdentify(), cancellationToken);
    }

    private Task BeatAsync(CancellationToken cancellationToken) =>
        socket.SendAsync(GatewayOpcode.Heartbeat, session.Sequence, cancellationToken);

    private sealed record Hello(int HeartbeatInterval);
}

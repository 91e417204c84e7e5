using System.Net.WebSockets;

namespace StageMix.Discord.Gateway;

/// <summary>The wire: whole frames in, whole frames out, within what Discord takes.</summary>
internal sealed class GatewaySocket(TimeProvider time) : IDisposable
{
    private const int LargestSent = 4096;
    private const int LargestReceived = 16 << 20;

    private static readonly TimeSpan _farewell = TimeSpan.FromSeconds(1);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);

    // Discord allows 120 in a minute; what it demands itself (op 1) must still fit
    private readonly SlidingWindow _sendLimit = new(115, TimeSpan.FromMinutes(1), time);

    /// <summary>The code with which Discord closed; none when the connection was lost.</summary>
    public int? CloseCode { get; private set; }

    public Task ConnectAsync(Uri gateway, CancellationToken cancellationToken) =>
        _socket.ConnectAsync(new UriBuilder(gateway) { Query = "v=10&encoding=json" }.Uri, cancellationToken);

    /// <returns>none when the connection has ended</returns>
    /// <exception cref="System.Text.Json.JsonException">it is no frame</exception>
    public async Task<GatewayFrame?> ReceiveAsync(CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        var part = new byte[16 << 10];
        while (true)
        {
            ValueWebSocketReceiveResult received;
            try
            {
                received = await _socket.ReceiveAsync(part.AsMemory(), cancellationToken);
            }
            catch (WebSocketException)
            {
                return null;
            }

            if (received.MessageType == WebSocketMessageType.Close)
            {
                CloseCode = (int?)_socket.CloseStatus;
                return null;
            }

            whole.Write(part, 0, received.Count);
            if (whole.Length > LargestReceived)
            {
                return null;
            }

            if (received.EndOfMessage)
            {
                return GatewayFrame.Read(whole.GetBuffer().AsSpan(0, (int)whole.Length));
            }
        }
    }

    /// <summary>Sends a frame. That the connection is gone is found by whoever receives.</summary>
    /// <exception cref="ArgumentException">it is larger than Discord takes</exception>
    public async Task SendAsync(GatewayOpcode op, object? data, CancellationToken cancellationToken)
    {
        var frame = GatewayFrame.Write(op, data);
        if (frame.Length > LargestSent)
        {
            throw new ArgumentException(
                $"{op} has {frame.Length} bytes, and Discord takes {LargestSent}",
                nameof(data)
            );
        }

        await _sendLimit.PassAsync(cancellationToken);
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        catch (Exception gone) when (gone is WebSocketException or InvalidOperationException) { }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Says farewell, to a peer that may not listen any more.</summary>
    public async Task CloseAsync(int code)
    {
        using var limit = new CancellationTokenSource(_farewell, time);
        try
        {
            await _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, limit.Token);
        }
        catch (Exception gone)
            when (gone is WebSocketException or InvalidOperationException or OperationCanceledException) { }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _sending.Dispose();
        _sendLimit.Dispose();
    }
}

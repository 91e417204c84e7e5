using System.IO.Pipelines;
using System.Net.Sockets;

namespace StageMix.Tools.Network;

/// <summary>One end of an exchange: a connection that is read through a pipe, so that nothing beyond a head is lost.</summary>
internal sealed class Peer : IAsyncDisposable
{
    private const int BufferBytes = 64 * 1024;

    private readonly Socket _socket;
    private readonly NetworkStream _stream;

    /// <param name="socket">from here on the peer's own</param>
    public Peer(Socket socket)
    {
        _socket = socket;
        _stream = new NetworkStream(socket, ownsSocket: true);
        Reader = PipeReader.Create(_stream, new StreamPipeReaderOptions(bufferSize: BufferBytes));
    }

    public PipeReader Reader { get; }

    public bool HasBeenSentTo { get; private set; }

    public ValueTask SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        HasBeenSentTo = true;
        return _stream.WriteAsync(bytes, stop);
    }

    /// <summary>Says that nothing more will be sent, and leaves the other direction open.</summary>
    public void FinishSending() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>Waits a little for the other side to close: a connection closed over unread bytes is reset, and what was sent is lost.</summary>
    public async Task LingerAsync(TimeSpan limit, TimeProvider time, CancellationToken stop)
    {
        FinishSending();
        using var late = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        try
        {
            while (await Reader.ReadAsync(either.Token) is { IsCompleted: false } read)
            {
                Reader.AdvanceTo(read.Buffer.End);
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // it reads slowly; the system goes on delivering after an orderly close
        }
    }

    /// <summary>Ends by a reset, which nobody takes for an orderly end.</summary>
    public void Abort() => _socket.Close(timeout: 0);

    public ValueTask DisposeAsync() => Reader.CompleteAsync();
}

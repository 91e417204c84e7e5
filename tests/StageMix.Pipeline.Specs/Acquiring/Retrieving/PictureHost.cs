using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StageMix.Pipeline.Specs.Acquiring.Retrieving;

/// <summary>A host on loopback that answers everything with one page, which it calls a JPEG.</summary>
internal sealed class PictureHost : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private int _asked;

    /// <param name="page">in Latin-1</param>
    public PictureHost(string page)
    {
        _listener.Start();
        _serving = ServeAsync(page);
    }

    public string Authority => _listener.LocalEndpoint.ToString()!;

    public int Asked => _asked;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync(string page)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                using var reader = new StreamReader(client.GetStream());
                while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 }) { }

                _asked++;
                var answer =
                    $"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: {page.Length}\r\nConnection: close\r\n\r\n{page}";
                await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(answer), _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // the spec has ended
        }
    }
}

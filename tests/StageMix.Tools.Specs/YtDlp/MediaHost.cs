using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace StageMix.Tools.Specs.YtDlp;

/// <summary>A small web host: each path is answered as the spec says, and what was asked is written down.</summary>
internal sealed class MediaHost
{
    public delegate Task Answer(Asked asked, NetworkStream client, CancellationToken stop);

    public Dictionary<string, Answer> Pages { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<Asked> Requests { get; } = [];

    /// <param name="From">the first byte that is wanted, for who goes on with a file</param>
    public sealed record Asked(string Method, string Path, int From);

    public async Task ServeAsync(NetworkStream client, CancellationToken stop)
    {
        using var reader = new StreamReader(client, Encoding.Latin1, leaveOpen: true);
        var first = (await reader.ReadLineAsync(stop) ?? "").Split(' ');
        var from = 0;
        while (await reader.ReadLineAsync(stop) is { Length: > 0 } field)
        {
            if (field.StartsWith("Range: bytes=", StringComparison.OrdinalIgnoreCase))
            {
                from = int.Parse(field["Range: bytes=".Length..].Split('-')[0], CultureInfo.InvariantCulture);
            }
        }

        if (first.Length < 2)
        {
            return;
        }

        var asked = new Asked(first[0], new Uri(new Uri("http://media.example"), first[1]).AbsolutePath, from);
        Requests.Enqueue(asked);
        if (Pages.TryGetValue(asked.Path, out var answer))
        {
            await answer(asked, client, stop);
        }
        else
        {
            await SayAsync(client, "404 Not Found", "text/html", "nothing here", stop);
        }
    }

    /// <summary>A file, from where it is wanted.</summary>
    /// <param name="field">a field of the answer's head</param>
    public static Answer File(byte[] bytes, string field = "Accept-Ranges: bytes") =>
        async (asked, client, stop) =>
        {
            await HeadAsync(asked, client, bytes.Length, stop, field);
            await client.WriteAsync(bytes.AsMemory(asked.From), stop);
        };

    public static Answer Text(string type, string text) =>
        (_, client, stop) => SayAsync(client, "200 OK", type, text, stop);

    public static Answer Redirect(string target) =>
        (_, client, stop) => SayAsync(client, $"302 Found\r\nLocation: {target}", "text/html", "", stop);

    /// <summary>The head of a file's answer.</summary>
    /// <param name="length">the whole file's, as it is told</param>
    public static Task HeadAsync(
        Asked asked,
        NetworkStream client,
        int length,
        CancellationToken stop,
        string field = "Accept-Ranges: bytes"
    )
    {
        var status =
            asked.From > 0
                ? $"206 Partial Content\r\nContent-Range: bytes {asked.From}-{length - 1}/{length}"
                : "200 OK";
        return WriteAsync(
            client,
            $"HTTP/1.1 {status}\r\nContent-Type: video/mp4\r\n{field}\r\nContent-Length: {length - asked.From}\r\nConnection: close\r\n\r\n",
            stop
        );
    }

    public static Task WriteAsync(NetworkStream client, string text, CancellationToken stop) =>
        client.WriteAsync(Encoding.Latin1.GetBytes(text), stop).AsTask();

    private static Task SayAsync(
        NetworkStream client,
        string status,
        string type,
        string body,
        CancellationToken stop
    ) =>
        WriteAsync(
            client,
            $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}",
            stop
        );
}

using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Text;

namespace StageMix.Tools.Network;

/// <summary>
/// Reads the head of an HTTP/1.1 message (RFC 9112) and nothing beyond it. Whatever two programs could read in two ways
/// is refused: bare line ends, folded lines, spaces around a name, control characters.
/// </summary>
internal static class HeadReader
{
    private const int MaximumBytes = 64 * 1024;
    private const int MaximumFields = 100;

    private static readonly SearchValues<char> _tokenLetters = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );

    /// <returns>none when the other side hung up before it said anything</returns>
    /// <exception cref="RefusedException">it is not a sound head, too long, or cut off</exception>
    public static async Task<MessageHead?> ReadAsync(PipeReader reader, CancellationToken stop)
    {
        var lines = new List<string>();
        var bytes = 0L;
        while (true)
        {
            var read = await reader.ReadAsync(stop);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                var line = rest.Slice(0, rest.GetPosition(1, end));
                rest = rest.Slice(line.End);
                bytes += line.Length;
                if (bytes <= MaximumBytes && ReadLine(line) is { Length: > 0 } text)
                {
                    lines.Add(text);
                    continue;
                }

                reader.AdvanceTo(rest.Start);
                return bytes <= MaximumBytes ? Assemble(lines) : throw TooLong();
            }

            var unfinished = rest.Length;
            reader.AdvanceTo(rest.Start, rest.End);
            if (bytes + unfinished > MaximumBytes || lines.Count > MaximumFields + 1)
            {
                throw TooLong();
            }

            if (read.IsCompleted)
            {
                return bytes + unfinished == 0 ? null : throw RefusedException.BadRequest("the message is cut off");
            }
        }
    }

    private static string ReadLine(in ReadOnlySequence<byte> line)
    {
        var text = Encoding.Latin1.GetString(line);
        return text.EndsWith("\r\n", StringComparison.Ordinal) && !text[..^2].Any(IsForbidden)
            ? text[..^2]
            : throw RefusedException.BadRequest("a line has a bare line end or a control character in it");
    }

    private static bool IsForbidden(char letter) => letter is (< ' ' and not '\t') or '\x7f';

    private static MessageHead Assemble(List<string> lines) =>
        lines.Count is > 0 and <= MaximumFields + 1
            ? new MessageHead(lines[0], lines.Skip(1).Select(ReadField).ToList())
            : throw RefusedException.BadRequest("there is no first line, or there are too many fields");

    private static MessageField ReadField(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && !line.AsSpan(0, colon).ContainsAnyExcept(_tokenLetters)
            ? new MessageField(line[..colon], line[(colon + 1)..].Trim(' ', '\t'))
            : throw RefusedException.BadRequest("a field has no sound name");
    }

    private static RefusedException TooLong() =>
        new(ProxyRefusalReason.BadRequest, HttpStatusCode.RequestHeaderFieldsTooLarge, "the head is too long");
}

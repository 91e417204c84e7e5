using System.Globalization;
using System.Text;

namespace StageMix.Tools.Network;

/// <summary>The head of an HTTP/1.1 message: its first line and its fields, in order.</summary>
internal sealed record MessageHead(string FirstLine, IReadOnlyList<MessageField> Fields)
{
    /// <summary>What concerns one connection alone (RFC 9110, section 7.6.1) and goes no further.</summary>
    private static readonly string[] _hopByHop =
    [
        "Connection",
        "Keep-Alive",
        "Proxy-Authenticate",
        "Proxy-Authorization",
        "Proxy-Connection",
        "TE",
        "Upgrade",
    ];

    /// <summary>What a <c>Connection</c> field cannot take away: without these a body's end is read differently.</summary>
    private static readonly string[] _framing = ["Content-Length", "Transfer-Encoding"];

    public IEnumerable<string> Values(string name) =>
        Fields.Where(field => field.Is(name)).Select(field => field.Value);

    /// <exception cref="RefusedException">it is told twice, or is no number</exception>
    public long? ContentLength()
    {
        var lengths = Values("Content-Length").ToList();
        return lengths.Count == 0 ? null
            : lengths.Count == 1
            && long.TryParse(lengths[0], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                ? length
            : throw RefusedException.BadRequest("there must be one sound Content-Length");
    }

    /// <summary>The head as it goes on: without the hop's fields, and saying that the connection ends with the message.</summary>
    public MessageHead ForNextHop()
    {
        var named = Values("Connection")
            .SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries))
            .Except(_framing, StringComparer.OrdinalIgnoreCase);
        var dropped = _hopByHop.Concat(named).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var kept = Fields.Where(field => !dropped.Contains(field.Name));
        return this with { Fields = [.. kept, new MessageField("Connection", "close")] };
    }

    public byte[] ToBytes() =>
        Encoding.Latin1.GetBytes(
            $"{FirstLine}\r\n{string.Concat(Fields.Select(field => $"{field.Name}: {field.Value}\r\n"))}\r\n"
        );
}

internal readonly record struct MessageField(string Name, string Value)
{
    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}

using System.Globalization;
using System.Net;

namespace StageMix.Tools.Network;

/// <summary>What a client asks of the proxy, read so that it has one meaning only.</summary>
/// <param name="Target">the host and port to contact</param>
/// <param name="IsTunnel">a <c>CONNECT</c>: bytes go through as they are</param>
/// <param name="Head">what the host is sent, when it is no tunnel</param>
/// <param name="BodyBytes">how many bytes follow the head</param>
internal sealed record ProxyRequest(Authority Target, bool IsTunnel, MessageHead Head, long BodyBytes)
{
    private const string Scheme = "http://";

    private static readonly string[] _methods = ["GET", "HEAD", "POST", "CONNECT"];

    public int Port => Target.Port!.Value;

    public bool AsksForHead => Head.FirstLine.StartsWith("HEAD ", StringComparison.Ordinal);

    /// <exception cref="RefusedException">it is malformed, ambiguous, or not for a proxy</exception>
    public static ProxyRequest Read(MessageHead head)
    {
        var parts = head.FirstLine.Split(' ');
        if (
            parts.Length != 3
            || !_methods.Contains(parts[0], StringComparer.Ordinal)
            || parts[1].Any(letter => letter is <= ' ' or > '~' or '#' or '\\')
            || parts[2] is not ("HTTP/1.1" or "HTTP/1.0")
        )
        {
            throw RefusedException.BadRequest("only GET, HEAD, POST and CONNECT of HTTP/1.1 and 1.0 are taken");
        }

        // a message whose length is told in two ways is the root of request smuggling (RFC 9112, section 11.2)
        if (head.Values("Transfer-Encoding").Any())
        {
            throw new RefusedException(
                ProxyRefusalReason.BadRequest,
                HttpStatusCode.LengthRequired,
                "a body needs a Content-Length and nothing else"
            );
        }

        // older clients open tunnels with HTTP/1.0 and without a Host field
        if (head.Values("Host").Count() is not 1 and var hosts && (hosts > 1 || parts[2] == "HTTP/1.1"))
        {
            throw RefusedException.BadRequest("there must be one Host field");
        }

        var bodyBytes = head.ContentLength() ?? 0;
        return parts[0] != "CONNECT" ? ReadPlain(parts, head, bodyBytes)
            : bodyBytes == 0 && Authority.TryParse(parts[1], out var target) && target.Port is not null
                ? new ProxyRequest(target, IsTunnel: true, head, 0)
            : throw RefusedException.BadRequest("a tunnel needs host:port, and has no body");
    }

    private static ProxyRequest ReadPlain(string[] parts, MessageHead head, long bodyBytes)
    {
        var (authority, path) = ReadTarget(parts[1]);
        var fields = head.ForNextHop().Fields.Where(field => !IsOurs(field)).Prepend(new("Host", authority.ToString()));
        if (bodyBytes > 0 || parts[0] == "POST")
        {
            fields = fields.Append(new("Content-Length", bodyBytes.ToString(CultureInfo.InvariantCulture)));
        }

        var origin = new MessageHead($"{parts[0]} {path} {parts[2]}", fields.ToList());
        return new ProxyRequest(authority with { Port = authority.Port ?? 80 }, IsTunnel: false, origin, bodyBytes);
    }

    private static (Authority Authority, string Path) ReadTarget(string target)
    {
        if (target.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            var rest = target[Scheme.Length..];
            var end = rest.IndexOfAny(['/', '?']) is >= 0 and var found ? found : rest.Length;
            if (Authority.TryParse(rest[..end], out var authority))
            {
                return (authority, rest[end..].StartsWith('/') ? rest[end..] : "/" + rest[end..]);
            }
        }

        throw RefusedException.BadRequest("only whole addresses that begin with http:// are taken");
    }

    // written anew from what was read; and nobody waits for a 100 Continue that is not passed on
    private static bool IsOurs(MessageField field) =>
        field.Is("Host") || field.Is("Content-Length") || field.Is("Expect");
}

using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using StageMix.Tools.Network;

namespace StageMix.Pipeline.Acquiring.Links;

/// <summary>
/// A web address read so strictly that every program reads it alike: own code, because a lenient parser repairs
/// backslashes, odd notations and look-alike letters into hosts that were never written.
/// </summary>
/// <param name="Scheme"><c>http</c> or <c>https</c></param>
/// <param name="Path">begins with a slash; normal form, plain ASCII</param>
/// <param name="Query">without its question mark; empty when there is none</param>
internal sealed record LinkAddress(string Scheme, HostName HostName, int Port, string Path, string Query)
{
    public const int LongestLetters = 2048;

    /// <summary>What no link holds unescaped (RFC 3986, appendix A); the backslash is a slash to some programs.</summary>
    private static readonly SearchValues<char> _neverPlain = SearchValues.Create("\\\"<>^`{|}");

    public string Host => HostName.Text;

    public bool HasDefaultPort => Port == DefaultPort(Scheme);

    public string Authority => HasDefaultPort ? Host : string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}");

    public override string ToString() => $"{Scheme}://{Authority}{Path}{(Query.Length > 0 ? "?" : "")}{Query}";

    /// <summary>Whether a text that could be a file's name is a link rather.</summary>
    public static bool IsMeantAsLink(string text) =>
        text.Contains("://", StringComparison.Ordinal) || YouTubeAddress.BeginsWithHost(text);

    /// <param name="text">with a scheme; or without, where the host is YouTube's</param>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out LinkAddress? address,
        [NotNullWhen(false)] out LinkRefusal? refusal
    )
    {
        var whole = YouTubeAddress.BeginsWithHost(text) ? "https://" + text : text;
        var scheme = SchemeOf(whole);
        address = null;
        refusal =
            scheme is null ? new LinkRefusal(LinkRefusalKind.NotALink)
            : whole.Length > LongestLetters ? new LinkRefusal(LinkRefusalKind.TooLong)
            : whole.AsSpan().ContainsAny(_neverPlain) || !whole.EnumerateRunes().All(IsVisible)
                ? new LinkRefusal(LinkRefusalKind.Unusual)
            : !TryParse(scheme, whole, out address) ? new LinkRefusal(LinkRefusalKind.Unusual)
            // its letters beyond ASCII have grown by being encoded
            : address.ToString().Length > LongestLetters ? new LinkRefusal(LinkRefusalKind.TooLong)
            : null;
        address = refusal is null ? address : null;
        return address is not null;
    }

    private static bool TryParse(string scheme, string whole, [NotNullWhen(true)] out LinkAddress? address)
    {
        address = null;
        // nothing after the fragment's sign reaches a host, and yt-dlp would read its own data from it
        var text = whole[(scheme.Length + "://".Length)..].Split('#')[0];
        var end = text.IndexOfAny(['/', '?']) is >= 0 and var found ? found : text.Length;
        var (path, query) = text[end..].Split('?', 2) is [var before, var after] ? (before, after) : (text[end..], "");
        if (
            Tools.Network.Authority.TryParse(text[..end], out var authority)
            && PercentCoding.TryNormalise(path.Length == 0 ? "/" : path, out var normalPath)
            && PercentCoding.TryNormalise(query, out var normalQuery)
            && !normalPath.Split('/').Any(segment => segment is "." or "..")
        )
        {
            var port = authority.Port ?? DefaultPort(scheme);
            address = new LinkAddress(scheme, authority.Host, port, normalPath, normalQuery);
        }

        return address is not null;
    }

    private static string? SchemeOf(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? "https"
        : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? "http"
        : null;

    private static int DefaultPort(string scheme) => scheme == "https" ? 443 : 80;

    private static bool IsVisible(Rune letter) =>
        letter != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(letter)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            );
}

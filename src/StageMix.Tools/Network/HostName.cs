using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StageMix.Tools.Network;

/// <summary>
/// A host in the one form in which hosts are compared: lower case, international names in punycode, no trailing dot.
/// An address is one only as four plain decimals or as IPv6 in brackets, never in the notations that programs read differently.
/// </summary>
public sealed record HostName
{
    private static readonly IdnMapping _idn = new() { UseStd3AsciiRules = true };
    private static readonly SearchValues<char> _ipv6Letters = SearchValues.Create("0123456789abcdefABCDEF:.");

    // the underscore is no letter of host names, but names with it are served
    private static readonly SearchValues<char> _labelLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-_"
    );

    private HostName(string text, IPAddress? address) => (Text, Address) = (text, address);

    /// <summary>The host as it stands in a link.</summary>
    public string Text { get; }

    /// <summary>The address that it names, when it is one.</summary>
    public IPAddress? Address { get; }

    public override string ToString() => Text;

    public static bool TryParse(string text, [NotNullWhen(true)] out HostName? host)
    {
        host =
            text.StartsWith('[') ? ReadIPv6(text)
            : TryToAscii(text, out var ascii) ? Read(ascii)
            : null;
        return host is not null;
    }

    private static HostName? ReadIPv6(string text) =>
        text.EndsWith(']')
        && !text.AsSpan(1, text.Length - 2).ContainsAnyExcept(_ipv6Letters)
        && IPAddress.TryParse(text.AsSpan(1, text.Length - 2), out var address)
        && address.AddressFamily == AddressFamily.InterNetworkV6
            ? new HostName($"[{address}]", address)
            : null;

    private static HostName? Read(string ascii)
    {
        var labels = ascii.Split('.');
        if (ascii.Length > 253 || !labels.All(IsLabel))
        {
            return null;
        }

        if (!IsNumber(labels[^1]))
        {
            return new HostName(ascii, null);
        }

        // https://url.spec.whatwg.org/#ends-in-a-number-checker: such a host is an address, whatever else it looks like
        return IPAddress.TryParse(ascii, out var address) && address.ToString() == ascii
            ? new HostName(ascii, address)
            : null;
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63
        && label[0] != '-'
        && label[^1] != '-'
        && !label.AsSpan().ContainsAnyExcept(_labelLetters);

    private static bool IsNumber(string label) =>
        label.All(char.IsAsciiDigit)
        || (label.StartsWith("0x", StringComparison.Ordinal) && label.Skip(2).All(char.IsAsciiHexDigit));

    private static bool TryToAscii(string text, out string ascii)
    {
        // letters beyond ASCII are not lowered: the Kelvin sign would become a plain k
        var lower = string.Concat(
            text.Select(letter => char.IsAsciiLetterUpper(letter) ? (char)(letter | ' ') : letter)
        );
        ascii = lower;
        if (Ascii.IsValid(lower))
        {
            return true;
        }

        try
        {
            ascii = _idn.GetAscii(lower);
            // full-width letters and their like are mapped to plain ones: a name written so is written to deceive
            return _idn.GetUnicode(ascii) == lower;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

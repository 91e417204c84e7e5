using System.Text;

namespace StageMix.Pipeline.Acquiring.Links;

/// <summary>One way to write a path or a query: RFC 3986, section 6.2.2, with letters beyond ASCII encoded as UTF-8.</summary>
internal static class PercentCoding
{
    private const string Unreserved = "-._~";

    /// <returns>false when there is an escape that is none, or one that hides a control character, a backslash or another escape</returns>
    public static bool TryNormalise(string text, out string normal)
    {
        var made = new StringBuilder();
        normal = "";
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var at = 0; at < bytes.Length; at++)
        {
            var letter = bytes[at];
            if (letter == '%')
            {
                if (!TryEscape(bytes.AsSpan(at), out letter))
                {
                    return false;
                }

                at += 2;
                made.Append(IsUnreserved(letter) ? ((char)letter).ToString() : Escaped(letter));
            }
            else
            {
                made.Append(char.IsAscii((char)letter) ? ((char)letter).ToString() : Escaped(letter));
            }
        }

        normal = made.ToString();
        return true;
    }

    private static bool TryEscape(ReadOnlySpan<byte> text, out byte letter)
    {
        letter = 0;
        if (!IsEscape(text))
        {
            return false;
        }

        letter = Convert.FromHexString(Encoding.ASCII.GetString(text.Slice(1, 2)))[0];
        return letter is >= (byte)' ' and not 0x7f and not (byte)'\\' && !(letter == '%' && IsEscapeAfterPercent(text));
    }

    private static bool IsEscape(ReadOnlySpan<byte> text) =>
        text.Length >= 3 && char.IsAsciiHexDigit((char)text[1]) && char.IsAsciiHexDigit((char)text[2]);

    /// <summary><c>%2541</c>: unescaped twice it would be another letter.</summary>
    private static bool IsEscapeAfterPercent(ReadOnlySpan<byte> text) => IsEscape(text[2..]);

    private static bool IsUnreserved(byte letter) =>
        char.IsAsciiLetterOrDigit((char)letter) || Unreserved.Contains((char)letter, StringComparison.Ordinal);

    private static string Escaped(byte letter) => $"%{letter:X2}";
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StageMix.Pipeline.Uploading.YouTube.Words;

/// <summary>A stranger's words as one line that YouTube takes and makes no link, tag or mention of.</summary>
internal static partial class PlainText
{
    private const char ZeroWidthJoiner = '\u200d';

    /// <summary>What stands for characters that YouTube refuses or acts upon.</summary>
    private static readonly Dictionary<char, char> _harmless = new()
    {
        ['<'] = '‹',
        ['>'] = '›',
        ['#'] = '＃',
        ['@'] = '＠',
    };

    public static string Clean(string? text)
    {
        var line = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            // half a character is replaced by U+FFFD, and is left out
            var isSpace = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (isSpace && line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
            else if (!isSpace && IsSeen(rune))
            {
                line.Append(
                    rune.IsBmp
                        ? _harmless.GetValueOrDefault((char)rune.Value, (char)rune.Value).ToString()
                        : rune.ToString()
                );
            }
        }

        return HostDot().Replace(Scheme().Replace(line.ToString(), ""), "·").Trim();
    }

    /// <summary>Not a mark that turns the direction of what follows, or is there and not seen. Emoji need the joiner.</summary>
    private static bool IsSeen(Rune rune) =>
        rune.Value == ZeroWidthJoiner
        || Rune.GetUnicodeCategory(rune)
            is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
            && rune != Rune.ReplacementChar;

    [GeneratedRegex(
        "[a-z][a-z0-9+.-]*://",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Scheme();

    /// <summary>The dots of what could be a host's name.</summary>
    [GeneratedRegex(@"(?<=\w)\.(?=\p{L}{2,}(?!\w))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HostDot();
}

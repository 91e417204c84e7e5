using System.Buffers;
using System.Text.RegularExpressions;

namespace StageMix.Pipeline.Acquiring.Links;

/// <summary>Finds the links in what people write, whatever stands between and around them.</summary>
public static partial class LinkFinder
{
    /// <summary>The first letter that is none of these ends a link (RFC 3986): a Korean particle may follow at once.</summary>
    private static readonly SearchValues<char> _letters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%"
    );

    /// <summary>The links as they are written, in order, not yet parsed; one may occur twice.</summary>
    public static IReadOnlyList<string> Find(string text)
    {
        var starts = Beginning().Matches(text).Select(match => match.Index).ToList();
        return starts.Zip(starts.Skip(1).Append(text.Length), (start, next) => Cut(text, start, next)).ToList();
    }

    private static string Cut(string text, int start, int next)
    {
        var link = text.AsSpan(start, next - start);
        link = link.IndexOfAnyExcept(_letters) is >= 0 and var end ? link[..end] : link;
        // an id may end in an underscore: only as many are taken away as Discord's markdown opened before the link
        var opened = text.AsSpan(0, start);
        var underscores = opened[opened.TrimEnd("*_~|").Length..].Count('_');
        while (link.Length is > 0 and <= LinkAddress.LongestLetters)
        {
            if (link[^1] == '_' && underscores > 0)
            {
                underscores--;
            }
            else if (!EndsASentence(link))
            {
                break;
            }

            link = link[..^1];
        }

        return link.ToString();
    }

    private static bool EndsASentence(ReadOnlySpan<char> link) =>
        link[^1] switch
        {
            // a bracket that was opened before the link
            ')' => link.Count(')') > link.Count('('),
            ']' => link.Count(']') > link.Count('['),
            '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '~' or '&' => true,
            _ => false,
        };

    // a scheme; or one of YouTube's hosts, unless it stands inside a link
    [GeneratedRegex(
        @"https?://|(?<![A-Za-z0-9_./:@%=&?#-])((www|m|music)\.)?(youtube\.com|youtu\.be)/",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Beginning();
}

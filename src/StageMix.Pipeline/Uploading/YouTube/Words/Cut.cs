using System.Globalization;
using System.Text;

namespace StageMix.Pipeline.Uploading.YouTube.Words;

/// <summary>Shortens text by whole words, or where there are none by whole characters as people see them.</summary>
internal static class Cut
{
    private const string Ellipsis = "…";

    /// <summary>At most that many UTF-16 units, which are never fewer than YouTube's characters.</summary>
    public static string ToLength(string text, int limit) => To(text, limit, part => part.Length);

    public static string ToBytes(string text, int limit) => To(text, limit, Encoding.UTF8.GetByteCount);

    private static string To(string text, int limit, Func<string, int> measure)
    {
        if (measure(text) <= limit)
        {
            return text;
        }

        var left = limit - measure(Ellipsis);
        var end = 0;
        foreach (var start in StringInfo.ParseCombiningCharacters(text).Append(text.Length).Skip(1))
        {
            var element = measure(text[end..start]);
            if (element > left)
            {
                break;
            }

            (end, left) = (start, left - element);
        }

        var whole = text[..end];
        // a word that fills half of the room is cut within itself
        var space = char.IsWhiteSpace(text[end]) ? end : whole.LastIndexOfAny([' ', '\n']);
        return whole[..(space > end / 2 ? space : end)].TrimEnd() + Ellipsis;
    }
}

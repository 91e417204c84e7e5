using System.Globalization;
using System.Text;

namespace StageMix.Bot.Replies;

/// <summary>
/// A stranger's words, made safe for a message: nobody is mentioned, nothing is formatted, and no link comes out of
/// them. They stay on one line and within a length, cut between letters as people see them.
/// </summary>
internal static class StrangerText
{
    private const string Ellipsis = "…";
    private const string ZeroWidthSpace = "\u200B";
    private const int ZeroWidthJoiner = 0x200D;

    // what Discord's Markdown gives a meaning to, also at a line's start; a backslash takes it away
    private const string Marks = @"\*_~|`[]<>#-+:@";

    // an address, a mention and an emoji's name are none with a gap behind these
    private const string Hinges = ":./@<";

    /// <summary>For a message's text and its embeds, where Markdown counts.</summary>
    /// <param name="most">how many characters (UTF-16) it may have at most, the marks of safety included</param>
    public static string InMarkdown(string text, int most) =>
        Cut(text, most, letter => string.Concat(letter.Select(Escape)));

    /// <summary>For labels of buttons, options and footers, which show every character as it is.</summary>
    /// <param name="most">how many characters (UTF-16) it may have at most</param>
    public static string InLabel(string text, int most) => Cut(text, most, letter => letter);

    private static string Cut(string text, int most, Func<string, string> make)
    {
        var shown = new StringBuilder();
        var fits = 0;
        foreach (var letter in LettersOf(text))
        {
            shown.Append(make(letter));
            if (shown.Length > most)
            {
                shown.Length = fits;
                return shown.Append(Ellipsis, 0, Math.Min(most, Ellipsis.Length)).ToString();
            }

            fits = shown.Length <= most - Ellipsis.Length ? shown.Length : fits;
        }

        return shown.ToString();
    }

    /// <summary>The letters without what cannot be seen; a run of white space is one space.</summary>
    private static IEnumerable<string> LettersOf(string text)
    {
        var wellFormed = string.Concat(text.EnumerateRunes().Where(IsShown).Select(OnOneLine));
        var line = string.Join(' ', wellFormed.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var letters = StringInfo.GetTextElementEnumerator(line);
        while (letters.MoveNext())
        {
            yield return letters.GetTextElement();
        }
    }

    /// <summary>Joined emoji need their joiner; what else is invisible could turn the line's direction or hide words.</summary>
    private static bool IsShown(Rune rune) =>
        rune.Value == ZeroWidthJoiner
        || Rune.GetUnicodeCategory(rune)
            is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            && (!Rune.IsControl(rune) || Rune.IsWhiteSpace(rune));

    private static string OnOneLine(Rune rune) => Rune.IsWhiteSpace(rune) ? " " : rune.ToString();

    private static string Escape(char character) =>
        (Marks.Contains(character, StringComparison.Ordinal) ? @"\" : "")
        + character
        + (Hinges.Contains(character, StringComparison.Ordinal) ? ZeroWidthSpace : "");
}

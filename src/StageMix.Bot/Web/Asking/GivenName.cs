using System.Globalization;

namespace StageMix.Bot.Web.Asking;

/// <summary>The name that a person's file had: shown, and never used as a file's name here.</summary>
internal static class GivenName
{
    private const int LongestLetters = 100;

    /// <summary>The last part of a path of any system, without what cannot be seen: that could turn a line around or break it.</summary>
    public static string Of(string? text)
    {
        var seen = (text ?? "").Where(letter =>
            char.GetUnicodeCategory(letter)
                is not (
                    UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                )
        );
        var name = string.Concat(seen).Split('/', '\\')[^1].Trim();
        return name.Length == 0 ? "upload"
            : name.Length <= LongestLetters ? name
            : $"{name[..LongestLetters]}…";
    }
}

using StageMix.Pipeline.Acquiring.Links;

namespace StageMix.Bot.Talking.Asking;

/// <summary>What somebody may have meant as links, in the order in which they wrote it.</summary>
internal static class LinkWords
{
    /// <summary>Links, and words that would be some but for a slip: those must not get lost among the others.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        List<string> meant = [.. words.SelectMany(Links)];
        return meant.Count == 0 && words.Length > 0 ? [text.Trim()] : meant;
    }

    private static IReadOnlyList<string> Links(string word) =>
        LinkFinder.Find(word) is { Count: > 0 } links ? links
        : word.Contains('/', StringComparison.Ordinal) ? [word]
        : [];
}

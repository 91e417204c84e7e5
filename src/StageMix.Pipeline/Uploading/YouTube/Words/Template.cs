using System.Text.RegularExpressions;

namespace StageMix.Pipeline.Uploading.YouTube.Words;

/// <summary>A text with placeholders in braces.</summary>
internal static partial class Template
{
    public static readonly IReadOnlyList<string> Known = ["title", "song", "artist", "stages", "chapters"];

    /// <summary>The text with what its placeholders stand for; null when one of them stands for nothing in this mix.</summary>
    public static string? Fill(string template, IReadOnlyDictionary<string, string> values) =>
        Placeholder().Matches(template).Any(found => Of(found, values).Length == 0)
            ? null
            : Placeholder().Replace(template, found => Of(found, values));

    public static IEnumerable<string> UnknownIn(string template) =>
        Placeholder()
            .Matches(template)
            .Select(found => found.Groups["name"].Value)
            .Where(name => !Known.Contains(name, StringComparer.Ordinal));

    private static string Of(Match found, IReadOnlyDictionary<string, string> values) =>
        values.GetValueOrDefault(found.Groups["name"].Value, "");

    [GeneratedRegex(
        @"\{(?<name>\w+)\}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Placeholder();
}

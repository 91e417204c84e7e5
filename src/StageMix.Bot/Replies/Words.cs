using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StageMix.Bot.Replies;

/// <summary>
/// What the bot says, in one language. Every sentence is a value of an enum; its words stand in <c>Languages</c>, one
/// file a language, in a section a type. A further file there is a further language.
/// </summary>
internal sealed partial class Words
{
    /// <summary>Speaks where somebody's language is not among those there are.</summary>
    private const string Fallback = "en";

    private readonly Dictionary<string, Dictionary<string, string>> _sections;

    private Words(string locale, Dictionary<string, Dictionary<string, string>> sections) =>
        (Locale, _sections) = (locale, sections);

    /// <summary>Every language, English first.</summary>
    public static IReadOnlyList<Words> All { get; } = [.. Read().OrderBy(words => words.Locale != Fallback)];

    /// <summary>Its short name, such as <c>ko</c>.</summary>
    public string Locale { get; }

    /// <summary>All sentences by the enum's name and the value's.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, string>> Sections => _sections;

    /// <param name="locale">as Discord names it, such as <c>en-GB</c>; none: English</param>
    public static Words For(string? locale) =>
        All.FirstOrDefault(words => words.Locale == locale)
        ?? All.FirstOrDefault(words => words.Locale == locale?.Split('-')[0])
        ?? All[0];

    /// <summary>Says one thing.</summary>
    /// <param name="facts">what the sentence's placeholders stand for; strangers' words come as <see cref="StrangerText"/></param>
    /// <exception cref="InvalidOperationException">a fact is missing</exception>
    public string Say(Enum sentence, params (string Name, object Value)[] facts) =>
        Placeholder()
            .Replace(
                _sections[sentence.GetType().Name][sentence.ToString()],
                placeholder => Fill(sentence, placeholder.Groups["name"].Value, facts)
            );

    /// <summary>The names of what a sentence wants to be told.</summary>
    public static IEnumerable<string> PlaceholdersOf(string sentence) =>
        Placeholder().Matches(sentence).Select(placeholder => placeholder.Groups["name"].Value);

    private static string Fill(Enum sentence, string name, (string Name, object Value)[] facts) =>
        facts.FirstOrDefault(fact => fact.Name == name).Value is { } value
            ? Convert.ToString(value, CultureInfo.InvariantCulture)!
            : throw new InvalidOperationException($"{sentence} wants to be told {{{name}}}.");

    private static IEnumerable<Words> Read()
    {
        var assembly = typeof(Words).Assembly;
        var folder = $"{typeof(Words).Namespace}.Languages.";
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, Ordinal)))
        {
            using var file = assembly.GetManifestResourceStream(name)!;
            yield return new Words(
                Path.GetFileNameWithoutExtension(name[folder.Length..]),
                JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(file)!
            );
        }
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}

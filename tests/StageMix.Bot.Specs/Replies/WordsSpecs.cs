using System.Text.RegularExpressions;
using StageMix.Bot.Jobs;
using StageMix.Bot.Replies;

namespace StageMix.Bot.Specs.Replies;

public sealed class WordsSpecs
{
    public static TheoryData<string> Languages => [.. Words.All.Select(words => words.Locale)];

    [Fact]
    public void English_and_Korean_are_spoken() => Words.All.Select(words => words.Locale).ShouldBe(["en", "ko"]);

    [Theory, MemberData(nameof(Languages))]
    public void Every_language_says_the_same_things_with_the_same_facts(string language) =>
        Sentences(Words.For(language))
            .ShouldBe(Sentences(Words.All[0]), $"{language} lacks a sentence or a placeholder, or has one too many");

    [Theory, MemberData(nameof(Languages))]
    public void No_sentence_is_empty_or_told_by_a_sign_alone(string language) =>
        Words
            .For(language)
            .Sections.SelectMany(section => section.Value)
            .ShouldAllBe(sentence => sentence.Value.Any(char.IsLetter) || sentence.Value.Contains('{'));

    [Fact]
    public void Every_section_speaks_for_every_value_of_its_enum_and_for_nothing_else()
    {
        var enums = typeof(Words)
            .Assembly.GetTypes()
            .Concat(typeof(Pipeline.MixFailure).Assembly.GetTypes())
            .Where(type => type.IsEnum)
            .ToLookup(type => type.Name, StringComparer.Ordinal);

        foreach (var (name, sentences) in Words.All[0].Sections.Where(section => section.Key != "Permissions"))
        {
            var values = enums[name].ShouldHaveSingleItem(name).GetEnumNames();
            sentences.Keys.Order(StringComparer.Ordinal).ShouldBe(values.Order(StringComparer.Ordinal), name);
        }
    }

    [Fact]
    public void Every_permission_that_the_bot_needs_has_a_name() =>
        PlaceText
            .MissingIn(Discord.Permissions.None, Words.All[0])
            .ShouldNotBeNull()
            .ShouldContain(string.Join(", ", Words.All[0].Sections["Permissions"].Values));

    [Fact]
    public void No_phrase_is_unused()
    {
        var code = Directory
            .EnumerateFiles(Path.Combine(SourceTree.Root, "src", "StageMix.Bot"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .ToList();
        var used = code.SelectMany(text =>
                Regex.Matches(text, @"Phrase\.(?<name>\w+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            )
            .Select(match => match.Groups["name"].Value)
            .ToHashSet(StringComparer.Ordinal);

        Enum.GetNames<Phrase>().Except(used, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ko", "ko")]
    [InlineData("en-GB", "en")]
    [InlineData("pt-BR", "en")]
    [InlineData(null, "en")]
    public void Who_speaks_another_language_hears_English(string? locale, string heard) =>
        Words.For(locale).Locale.ShouldBe(heard);

    [Fact]
    public void A_sentence_without_its_fact_is_a_mistake() =>
        Should.Throw<InvalidOperationException>(() => Words.All[0].Say(Phrase.MixNumber));

    [Fact]
    public void What_a_fact_says_is_not_read_for_placeholders() =>
        Words.All[0].Say(Phrase.MixNumber, ("id", "{id}")).ShouldBe("Mix {id}");

    /// <summary>Numbers and verses are counted in every language, but an intro is an intro.</summary>
    private static IEnumerable<string> Sentences(Words words) =>
        words
            .Sections.SelectMany(section =>
                section.Value.Select(sentence =>
                    $"{section.Key}.{sentence.Key}({(section.Key == nameof(SongPartKind) ? "" : FactsOf(sentence.Value))})"
                )
            )
            .Order(StringComparer.Ordinal);

    private static string FactsOf(string sentence) =>
        string.Join(
            ", ",
            Words.PlaceholdersOf(sentence).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
}

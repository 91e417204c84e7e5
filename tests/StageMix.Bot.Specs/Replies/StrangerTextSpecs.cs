using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StageMix.Bot.Replies;

namespace StageMix.Bot.Specs.Replies;

public sealed partial class StrangerTextSpecs
{
    private static readonly string[] _pieces =
    [
        "@everyone",
        "<@1200000000000000001>",
        "<#1300000000000000001>",
        "<:heart:1>",
        "<t:1:R>",
        "https://evil.example/x",
        "discord.gg/abc",
        "www.evil.example",
        "[here](https://evil.example)",
        "**",
        "__",
        "~~",
        "||",
        "`",
        "```",
        "\\",
        "# ",
        "> ",
        "- ",
        "1. ",
        "\n",
        "\r\n",
        "\t",
        "\u202E",
        "\u200B",
        "\u0000",
        "\uD83D",
        "교차편집",
        "👩‍👩‍👧‍👦",
        "e\u0301",
        "\u0D4E@here",
        "IU - Blueming (직캠)",
        " ",
    ];

    private static Arbitrary<string> Titles =>
        Gen.OneOf(Gen.Elements(_pieces), ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""))
            .ListOf()
            .Select(string.Concat)
            .ToArbitrary();

    [Property(MaxTest = 500)]
    public Property No_mention_formatting_or_link_comes_out_of_it() =>
        Prop.ForAll(
            Titles,
            title =>
            {
                var text = StrangerText.InMarkdown(title, 2000);
                // what Discord takes a backslash and its character for
                var unescaped = Escaped().Replace(text, "");
                return !unescaped.Any(letter => @"\*_~|`[]<>#".Contains(letter, StringComparison.Ordinal))
                    && !Link().IsMatch(text.Replace(@"\", "", StringComparison.Ordinal))
                    && !text.Contains("@everyone", StringComparison.Ordinal)
                    && !text.Contains("@here", StringComparison.Ordinal)
                    && !text.Contains('\n', StringComparison.Ordinal);
            }
        );

    [Property(MaxTest = 500)]
    public Property It_fits_and_is_cut_between_letters() =>
        Prop.ForAll(
            Titles,
            Gen.Choose(0, 60).ToArbitrary(),
            (title, most) =>
            {
                var whole = StrangerText.InMarkdown(title, int.MaxValue);
                var text = StrangerText.InMarkdown(title, most);
                var kept = text.EndsWith('…') && text != whole ? text[..^1] : text;
                var cuts = StringInfo.ParseCombiningCharacters(whole);
                return text.Length <= most
                    && whole.StartsWith(kept, StringComparison.Ordinal)
                    && (kept.Length == whole.Length || cuts.Contains(kept.Length));
            }
        );

    [Property]
    public Property Nothing_of_it_is_half_a_character() =>
        Prop.ForAll(
            Titles,
            title =>
                Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(StrangerText.InLabel(title, 40)))
                == StrangerText.InLabel(title, 40)
        );

    [Theory]
    [InlineData("IU", "IU")]
    [InlineData("*Blueming*", @"\*Blueming\*")]
    [InlineData("a\nb", "a b")]
    [InlineData("  아이유   직캠  ", "아이유 직캠")]
    [InlineData("\u202Edesrever", "desrever")]
    public void A_plain_title_stays_plain(string title, string shown) =>
        StrangerText.InMarkdown(title, 100).ShouldBe(shown);

    [GeneratedRegex(@"\\[^0-9A-Za-z\s]", RegexOptions.None, 1000)]
    private static partial Regex Escaped();

    [GeneratedRegex(@"://|\w\.\w|<[@#:t]", RegexOptions.None, 1000)]
    private static partial Regex Link();
}

using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StageMix.Pipeline.Acquiring.Links;

namespace StageMix.Pipeline.Specs.Acquiring.Links;

/// <summary>Whatever is made of good links: nothing throws, and what is taken is what every other program reads too.</summary>
[Properties(MaxTest = 5000, Arbitrary = [typeof(Twisting)])]
public class LinkFuzzSpecs
{
    private static readonly string[] _hosts =
    [
        "www.youtube.com",
        "cdn.discordapp.com",
        "media.discordapp.net",
        "media.example",
        "[::1]",
        "xn--vk1bo9m.example",
    ];

    private static readonly AllowedHosts _allowed = new(["media.example", "[::1]:8080", "무대.example"]);

    [Property]
    public void What_is_taken_comes_back_from_its_canonical_form(TwistedLink twisted, LinkOrigin origin)
    {
        if (!MediaLink.TryParse(twisted.Text, origin, _allowed, out var link, out var refusal))
        {
            link.ShouldBeNull();
            refusal!.Sentence.ShouldEndWith(".", Case.Sensitive);
            return;
        }

        refusal.ShouldBeNull();
        foreach (var written in (string[])[link.Canonical, link.Address, link.ToString()])
        {
            MediaLink.TryParse(written, origin, _allowed, out var again, out _).ShouldBeTrue(written);
            again.ShouldBe(link);
            again!.GetHashCode().ShouldBe(link.GetHashCode());
            again.Canonical.ShouldBe(link.Canonical);
        }
    }

    [Property]
    public void What_is_taken_leads_to_an_allowed_host_in_the_eyes_of_another_parser_too(
        TwistedLink twisted,
        LinkOrigin origin
    )
    {
        if (!MediaLink.TryParse(twisted.Text, origin, _allowed, out var link, out _) || link is LocalFile)
        {
            return;
        }

        link.Address.All(letter => letter is > ' ' and <= '~' and not '\\').ShouldBeTrue(link.Address);
        var other = new Uri(link.Address);
        other.Scheme.ShouldBeOneOf("http", "https");
        other.UserInfo.ShouldBeEmpty();
        other.Fragment.ShouldBeEmpty();
        _hosts.ShouldContain(other.Host, StringComparer.Ordinal);
        other.Port.ShouldBeOneOf(80, 443, 8080);
        other.AbsoluteUri.ShouldBe(link.Address);
    }

    [Property]
    public void Any_text_at_all_is_searched_and_read_without_a_fault(string? text, TwistedLink twisted)
    {
        var message = text + twisted.Text;
        var found = LinkFinder.Find(message);

        found.All(link => message.Contains(link, StringComparison.Ordinal)).ShouldBeTrue();
        foreach (var link in found.Append(message))
        {
            var taken = MediaLink.TryParse(link, LinkOrigin.Operator, _allowed, out _, out var refusal);
            taken.ShouldBe(refusal is null);
        }
    }
}

public sealed record TwistedLink(string Text);

public static class Twisting
{
    private static readonly string[] _links =
    [
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PLabcdefghijklmnop&t=3",
        "https://youtu.be/dQw4w9WgXcQ?si=a",
        "https://music.youtube.com/playlist?list=PLabcdefghijklmnop",
        "https://cdn.discordapp.com/attachments/11/22/stage.mp4?ex=1&is=2&hm=3",
        "http://media.example:80/a/b.mp4?c=d#e",
        "http://[::1]:8080/a",
        "https://무대.example/무대.mp4",
    ];

    private static readonly string[] _bits =
    [
        "",
        "/",
        "//",
        "\\",
        "?",
        "#",
        "@",
        ":",
        ":80",
        ":443",
        ":8080",
        ".",
        "..",
        "/../",
        "%",
        "%2e",
        "%2F",
        "%5c",
        "%00",
        "%25",
        "%41",
        "%e9",
        "&",
        "&v=",
        "=",
        " ",
        "\t",
        "\n",
        "\0",
        "[",
        "]",
        "<",
        ">",
        "|",
        "'",
        "(",
        ")",
        "*",
        "_",
        "~",
        "0",
        "0x7f",
        "127.0.0.1",
        "evil.example",
        "http://",
        "https://",
        "youtu.be",
        "a",
        "A",
        "é",
        "무",
        "。",
        "．",
        "ｙ",
        "о",
        "\u200b",
        "\u00ad",
        "\u202e",
        "\u212a",
        "\u2044",
        "\ud800",
        "\udc00",
        "𝓎",
        "ß",
        "\ufffd",
        "xn--",
        "-",
    ];

    public static Arbitrary<TwistedLink> Links() =>
        (
            from link in Gen.Elements(_links)
            from wounds in Gen.Choose(0, 999).Zip(Gen.Choose(0, 3)).Zip(Gen.Elements(_bits)).ListOf()
            from loud in Gen.Choose(0, 9)
            select new TwistedLink(
                wounds
                    .Take(2)
                    .Aggregate(
                        loud == 0 ? link.ToUpper(CultureInfo.InvariantCulture) : link,
                        (text, wound) => Overwrite(text, wound.Item1.Item1, wound.Item1.Item2, wound.Item2)
                    )
            )
        ).ToArbitrary();

    private static string Overwrite(string text, int place, int length, string bit)
    {
        var at = text.Length * place / 1000;
        return text[..at] + bit + text[Math.Min(at + length, text.Length)..];
    }
}

using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StageMix.Timeline.Otio;

namespace StageMix.Timeline.Specs.Otio;

/// <summary>Damaged files are either still a sound timeline or refused; nothing else comes out.</summary>
[Properties(MaxTest = 3000, Arbitrary = [typeof(Damage)])]
public class OtioFuzzSpecs
{
    [Property]
    public void Text_with_pieces_cut_out_or_overwritten_is_read_or_refused(DamagedText damaged) =>
        ReadOrRefuse(damaged.Text);

    [Property]
    public void Valid_JSON_with_strange_values_is_read_or_refused(DamagedTree damaged) => ReadOrRefuse(damaged.Text);

    private static void ReadOrRefuse(string text)
    {
        MixTimeline mix;
        try
        {
            mix = OtioReader.Read(text, Made.Directory);
        }
        catch (TimelineFormatException)
        {
            return;
        }

        mix.Clips.ShouldNotBeEmpty();
        mix.Clips.ShouldAllBe(clip => clip.Frames > 0 && clip.Rate > 0 && Path.IsPathFullyQualified(clip.Media.Path));
        (mix.Tail >= Timestamp.Zero && mix.MixEnd >= mix.MixStart).ShouldBeTrue();
        MixTimeline.FramesOf(mix.MixStart, mix.MixEnd, mix.Tail, mix.Rate).ShouldBe(mix.Frames);
    }
}

public sealed record DamagedText(string Text);

public sealed record DamagedTree(string Text);

public static class Damage
{
    private static readonly string[] Bits =
    [
        "",
        "\"",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\\",
        "\\ud800",
        "\ud800",
        "\0",
        "null",
        "-",
        "1e999",
        "9",
        ".",
        "NaN",
        "7",
        "a",
        "무",
        " ",
        "%00",
        "file:",
        "//",
    ];

    private static readonly string[] Values =
    [
        "null",
        "true",
        "0",
        "-1",
        "0.5",
        "1e18",
        "1e300",
        "1e999",
        "-1e999",
        "5e-324",
        "99999999999999999999999999",
        "\"\"",
        "\"x\"",
        "\"\\ud800\"",
        "\"NaN\"",
        "\"Gap.1\"",
        "\"a%00\"",
        "\"http:\"",
        "[]",
        "[null]",
        "{}",
        "{\"\\udc00\":1}",
    ];

    public static Arbitrary<DamagedText> Texts() =>
        (
            from mix in Made.Mixes().Generator.Resize(5)
            from wounds in Place.Zip(Length).Zip(Gen.Elements(Bits)).NonEmptyListOf()
            select new DamagedText(
                wounds
                    .Take(3)
                    .Aggregate(
                        OtioWriter.Write(mix, Made.Directory),
                        (text, wound) => Overwrite(text, wound.Item1.Item1, wound.Item1.Item2, wound.Item2)
                    )
            )
        ).ToArbitrary();

    public static Arbitrary<DamagedTree> Trees() =>
        (
            from mix in Made.Mixes().Generator.Resize(5)
            from swaps in Place.Zip(Gen.Elements(Values)).NonEmptyListOf()
            select new DamagedTree(StrangeJson.Swap(OtioWriter.Write(mix, Made.Directory), [.. swaps.Take(3)]))
        ).ToArbitrary();

    /// <summary>Mostly a letter or two, so that much of the damaged text is JSON still.</summary>
    private static Gen<int> Length => Gen.Frequency((4, Gen.Choose(0, 1)), (1, Gen.Choose(2, 200)));

    /// <summary>Where in the text, in millionths of it.</summary>
    private static Gen<int> Place => Gen.Choose(0, 999_999);

    private static string Overwrite(string text, int place, int length, string bit)
    {
        var at = (int)((long)text.Length * place / 1_000_000);
        return text[..at] + bit + text[Math.Min(at + length, text.Length)..];
    }
}

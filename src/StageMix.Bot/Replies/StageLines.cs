using System.Globalization;
using StageMix.Bot.Jobs;
using StageMix.Bot.Web;
using StageMix.Pipeline;

namespace StageMix.Bot.Replies;

/// <summary>What is said of a stage.</summary>
internal static class StageLines
{
    private const int MostPartsNamed = 3;

    /// <summary>Number, title, length and uploader, on one line.</summary>
    /// <param name="most">the characters of title and uploader together, at most</param>
    public static string HeadOf(StageVerdict verdict, int most)
    {
        string?[] facts =
        [
            StrangerText.InMarkdown(verdict.Title, most * 2 / 3),
            verdict.Seconds is { } seconds ? Numbers.Length(seconds) : null,
            verdict.Uploader is { } uploader ? StrangerText.InMarkdown(uploader, most / 3) : null,
        ];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"**{verdict.Index}** {string.Join(" · ", facts.Where(fact => !string.IsNullOrEmpty(fact)))}"
        );
    }

    /// <summary>What was heard in it, as one clause.</summary>
    public static string VerdictOn(StageVerdict verdict, Words words) =>
        verdict switch
        {
            { Remark: { } remark } => RemarkOn(remark, words),
            { HoldsAll: true } => words.Say(Phrase.HoldsAll),
            { Missing: [var part] } => words.Say(Phrase.MissingOne, ("part", NameOf(part, words))),
            { Missing.Count: > 0 } => words.Say(Phrase.Missing, ("parts", PartsOf(verdict.Missing, words))),
            _ => words.Say(Phrase.HoldsSeconds, ("seconds", Numbers.Length(verdict.HeldSeconds))),
        };

    /// <summary>What is to be known of a source, as one clause.</summary>
    public static string RemarkOn(StageRemark remark, Words words) =>
        words.Say(remark.Kind, ("value", Math.Round(remark.Value)), ("limit", Math.Round(remark.Limit)));

    private static string PartsOf(IReadOnlyList<SongPart> missing, Words words)
    {
        var named = string.Join(", ", missing.Take(MostPartsNamed).Select(part => NameOf(part, words)));
        return missing.Count <= MostPartsNamed
            ? named
            : words.Say(Phrase.AndMore, ("named", named), ("count", missing.Count - MostPartsNamed));
    }

    private static string NameOf(SongPart part, Words words) => words.Say(part.Kind, ("number", part.Number));
}

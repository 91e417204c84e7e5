using System.Globalization;
using StageMix.Bot.Jobs;
using StageMix.Bot.Web;

namespace StageMix.Bot.Replies;

/// <summary>What is said of a stage.</summary>
internal static class StageLines
{
    /// <summary>Number, title, length and uploader.</summary>
    /// <param name="most">the title's and the uploader's characters together, at most</param>
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

    /// <summary>What was heard in it, as one sentence.</summary>
    public static string VerdictOn(StageVerdict verdict, Words words) =>
        verdict.Reason ?? words.Say(Phrase.HoldsSeconds, ("seconds", Numbers.Length(verdict.HeldSeconds)));
}

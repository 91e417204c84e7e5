using StageMix.Bot.Jobs;
using StageMix.Discord.Interactions;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Replies;

/// <summary>The forms that open; their fields are <see cref="Fields"/>.</summary>
internal static class Modals
{
    private const int LongestReason = 300;

    /// <summary>Asks for further stages.</summary>
    /// <param name="stages">what was given so far, one a line</param>
    public static Modal Add(JobId job, string stages, Words words) =>
        new(
            new CustomId(Actions.Add, job.ToString()).ToString(),
            words.Say(Phrase.AddTitle),
            Asked(
                words,
                Phrase.LinksStages,
                Phrase.AddHint,
                new TextInput(Fields.Stages, IsLong: true) { Value = Filled(stages) }
            )
        );

    /// <summary>Asks why a mix is declined.</summary>
    public static Modal Decline(JobId job, Words words) =>
        new(
            new CustomId(Actions.Decline, job.ToString()).ToString(),
            words.Say(Phrase.DeclineTitle),
            Asked(
                words,
                Phrase.DeclineReason,
                Phrase.DeclineReasonHint,
                new TextInput(Fields.Reason, IsLong: true) { MaxLength = LongestReason }
            )
        );

    private static Label Asked(Words words, Phrase text, Phrase hint, Component field) =>
        new(words.Say(text), field) { Description = words.Say(hint) };

    /// <summary>What is longer than a field holds is not filled in: cut, it would be another link.</summary>
    private static string? Filled(string text) => text.Length is 0 or > TextInput.LongestValue ? null : text;
}

using StageMix.Bot.Jobs;
using StageMix.Discord.Interactions;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Replies;

/// <summary>The forms that open; their fields are <see cref="Fields"/>.</summary>
internal static class Modals
{
    public const int LongestTitle = 100;
    public const int LongestReason = 300;

    /// <summary>Asks for what a mix is made of.</summary>
    /// <param name="id">the handler's own</param>
    /// <param name="song">what was given so far, as it was written</param>
    /// <param name="stages">one a line</param>
    public static Modal Links(CustomId id, string song, string stages, string title, Words words) =>
        new(
            id.ToString(),
            words.Say(Phrase.LinksTitle),
            Asked(words, Phrase.LinksSong, Phrase.LinksSongHint, new TextInput(Fields.Song) { Value = Filled(song) }),
            Stages(words, stages),
            new Label(
                words.Say(Phrase.LinksName),
                new TextInput(Fields.Title)
                {
                    Value = Filled(StrangerText.InLabel(title, LongestTitle)),
                    MaxLength = LongestTitle,
                    Required = false,
                }
            )
        );

    /// <summary>Asks for further stages.</summary>
    /// <param name="stages">what was given so far, one a line</param>
    public static Modal Add(JobId job, string stages, Words words) =>
        new(new CustomId(Actions.Add, job.ToString()).ToString(), words.Say(Phrase.AddTitle), Stages(words, stages));

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

    private static Label Stages(Words words, string filled) =>
        Asked(
            words,
            Phrase.LinksStages,
            Phrase.LinksStagesHint,
            new TextInput(Fields.Stages, IsLong: true) { Value = Filled(filled) }
        );

    private static Label Asked(Words words, Phrase text, Phrase hint, Component field) =>
        new(words.Say(text), field) { Description = words.Say(hint) };

    /// <summary>What is longer than a field holds is not filled in: cut, it would be another link.</summary>
    private static string? Filled(string text) => text.Length is 0 or > TextInput.LongestValue ? null : text;
}

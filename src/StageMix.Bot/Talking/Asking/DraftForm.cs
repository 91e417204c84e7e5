using StageMix.Bot.Replies;
using StageMix.Discord.Interactions;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Talking.Asking;

/// <summary>The form in which a draft is written, filled in with what was given already.</summary>
internal static class DraftForm
{
    public static Modal Of(MixDraft draft, Words words) =>
        new(
            new CustomId(Actions.EditLinks).ToString(),
            words.Say(Phrase.LinksTitle),
            new Label(
                words.Say(Phrase.LinksSong),
                new TextInput(Fields.Song)
                {
                    Value = Filled(draft.Song),
                    MaxLength = MixDraft.LongestSong,
                    Required = draft.SongFile is null,
                }
            )
            {
                Description = words.Say(Phrase.LinksSongHint),
            },
            new Label(
                words.Say(Phrase.LinksStages),
                new TextInput(Fields.Stages, IsLong: true)
                {
                    Value = Filled(string.Join('\n', LinkWords.Of(draft.Stages))),
                    MaxLength = MixDraft.LongestStages,
                    Required = draft.StageFiles.Count == 0,
                }
            )
            {
                Description = words.Say(Phrase.LinksStagesHint),
            },
            new Label(
                words.Say(Phrase.LinksName),
                new TextInput(Fields.Title)
                {
                    Value = Filled(draft.Title),
                    MaxLength = MixDraft.LongestTitle,
                    Required = false,
                }
            )
        );

    /// <summary>What was written into the form, with the files of the message from which it was opened.</summary>
    public static MixDraft Read(ModalInteraction sent) =>
        DraftMessage.Read(sent.Message) with
        {
            Song = sent.Text(Fields.Song),
            Stages = sent.Text(Fields.Stages),
            Title = sent.Text(Fields.Title),
        };

    private static string? Filled(string text) => text.Length == 0 ? null : text;
}

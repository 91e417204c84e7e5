using StageMix.Bot.Replies;
using StageMix.Discord.Interactions;
using StageMix.Discord.Messages;
using StageMix.Pipeline.Acquiring.Links;

namespace StageMix.Bot.Talking.Asking;

/// <summary>
/// "Make a stage mix" on a message: its links and videos, as a form to look over. Which of them is the song nobody but
/// the member can say; the first link is taken for it at first.
/// </summary>
internal sealed class FromMessageCommand : IMemberHandler<CommandInteraction>
{
    public string Route => CommandNames.FromMessage;

    public Deferral DeferralFor(CommandInteraction interaction) => Deferral.None;

    public Task<InteractionAnswer> HandleAsync(
        CommandInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    )
    {
        var (draft, words) = (Read(interaction.Target!), speaker.Words);
        return Task.FromResult(
            draft.HasFiles ? InteractionAnswer.Private(DraftMessage.Of(draft, [Explain(words)], words))
            : draft.LacksSong ? InteractionAnswer.Private(words.Say(Phrase.NoLinks))
            : InteractionAnswer.Open(DraftForm.Of(draft, words))
        );
    }

    private static string Explain(Words words) =>
        words.Say(DraftText.FromMessage, ("button", words.Say(Phrase.ButtonEditLinks)));

    private static MixDraft Read(Message message)
    {
        // what was forwarded stands in a snapshot
        var texts = message
            .Embeds.Concat(message.MessageSnapshots.SelectMany(snapshot => snapshot.Message.Embeds))
            .Select(embed => embed.Url ?? "")
            .Prepend(string.Join('\n', message.MessageSnapshots.Select(snapshot => snapshot.Message.Content)))
            .Prepend(message.Content);
        var links = texts.SelectMany(LinkFinder.Find).Distinct(StringComparer.Ordinal).ToList();
        return new MixDraft
        {
            Song = links.FirstOrDefault() ?? "",
            Stages = string.Join('\n', links.Skip(1)),
            StageFiles =
            [
                .. message
                    .Attachments.Concat(message.MessageSnapshots.SelectMany(snapshot => snapshot.Message.Attachments))
                    .Where(file => file.ContentType?.StartsWith("video/", StringComparison.Ordinal) == true)
                    .Take(MixDraft.MostStageFiles)
                    .Select(file => file.Url),
            ],
        };
    }
}

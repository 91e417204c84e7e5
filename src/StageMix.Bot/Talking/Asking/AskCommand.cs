using StageMix.Discord.Interactions;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Talking.Asking;

/// <summary><c>/stagemix</c>. What is missing is asked for in a form.</summary>
internal sealed class AskCommand(MixAsking asking) : IMemberHandler<CommandInteraction>
{
    public string Route => CommandNames.StageMix;

    public Deferral DeferralFor(CommandInteraction interaction) =>
        NeedsForm(Read(interaction.Options)) ? Deferral.None : Deferral.Private;

    public async Task<InteractionAnswer> HandleAsync(
        CommandInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    )
    {
        var draft = Read(interaction.Options);
        return NeedsForm(draft)
            ? InteractionAnswer.Open(DraftForm.Of(draft, speaker.Words))
            : InteractionAnswer.Private(
                await asking.AskAsync(interaction, draft, speaker, evenIfKnown: false, cancellationToken)
            );
    }

    // a form carries no files
    private static bool NeedsForm(MixDraft draft) => draft is { IsIncomplete: true, HasFiles: false };

    private static MixDraft Read(CommandOptions options) =>
        new()
        {
            Song = options.Text(CommandNames.Song) ?? "",
            Stages = options.Text(CommandNames.Stages) ?? "",
            Title = options.Text(CommandNames.Title) ?? "",
            SongFile = options.File(CommandNames.SongFile)?.Url,
            StageFiles =
            [
                .. Enumerable
                    .Range(1, MixDraft.MostStageFiles)
                    .Select(number => options.File(CommandNames.StageFile(number)))
                    .OfType<Attachment>()
                    .Select(file => file.Url),
            ],
        };
}

using StageMix.Bot.Replies;
using StageMix.Discord.Interactions;

namespace StageMix.Bot.Talking.Asking;

/// <summary>"Make it again" under a draft of which there is a mix already.</summary>
internal sealed class AnywayPress(MixAsking asking) : IMemberHandler<ComponentInteraction>
{
    public string Route => Actions.Anyway;

    public Deferral DeferralFor(ComponentInteraction interaction) => Deferral.Update;

    public async Task<InteractionAnswer> HandleAsync(
        ComponentInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    ) =>
        InteractionAnswer.Update(
            await asking.AskAsync(
                interaction,
                DraftMessage.Read(interaction.Message),
                speaker,
                evenIfKnown: true,
                cancellationToken
            )
        );
}

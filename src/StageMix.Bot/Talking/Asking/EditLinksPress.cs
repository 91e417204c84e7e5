using StageMix.Bot.Replies;
using StageMix.Discord.Interactions;

namespace StageMix.Bot.Talking.Asking;

/// <summary>"Edit links" under a draft: the form again, filled in.</summary>
internal sealed class EditLinksPress : IMemberHandler<ComponentInteraction>
{
    public string Route => Actions.EditLinks;

    public Deferral DeferralFor(ComponentInteraction interaction) => Deferral.None;

    public Task<InteractionAnswer> HandleAsync(
        ComponentInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    ) => Task.FromResult(InteractionAnswer.Open(DraftForm.Of(DraftMessage.Read(interaction.Message), speaker.Words)));
}

/// <summary>The form was sent.</summary>
internal sealed class LinksSent(MixAsking asking) : IMemberHandler<ModalInteraction>
{
    public string Route => Actions.EditLinks;

    public Deferral DeferralFor(ModalInteraction interaction) =>
        interaction.Message is null ? Deferral.Private : Deferral.Update;

    public async Task<InteractionAnswer> HandleAsync(
        ModalInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    )
    {
        var message = await asking.AskAsync(
            interaction,
            DraftForm.Read(interaction),
            speaker,
            evenIfKnown: false,
            cancellationToken
        );
        // the draft from which the form was opened has had its day
        return interaction.Message is null ? InteractionAnswer.Private(message) : InteractionAnswer.Update(message);
    }
}

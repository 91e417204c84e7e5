using StageMix.Bot.Replies;
using StageMix.Bot.Requests;
using StageMix.Discord.Interactions;

namespace StageMix.Bot.Talking.Deciding;

/// <summary>"Decline" asks for the reason first.</summary>
internal sealed class DeclinePress : IMemberHandler<ComponentInteraction>
{
    public string Route => Actions.Decline;

    public Deferral DeferralFor(ComponentInteraction interaction) => Deferral.None;

    public Task<InteractionAnswer> HandleAsync(
        ComponentInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            !speaker.Member.IsModerator ? speaker.Refuse(RefusalReason.NotAModerator)
            : Answers.JobIn(interaction.Component.Argument) is { } id
                ? InteractionAnswer.Open(Modals.Decline(id, speaker.Words))
            : speaker.Refuse(RefusalReason.Gone)
        );
}

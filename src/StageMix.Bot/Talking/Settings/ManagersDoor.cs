using StageMix.Discord.Interactions;

namespace StageMix.Bot.Talking.Settings;

/// <summary>Lets those through to a handler who may manage the server.</summary>
internal sealed class ManagersDoor<TInteraction>(IMemberHandler<TInteraction> handler) : IMemberHandler<TInteraction>
    where TInteraction : Interaction
{
    public string Route => handler.Route;

    public Deferral DeferralFor(TInteraction interaction) => handler.DeferralFor(interaction);

    public Task<InteractionAnswer> HandleAsync(
        TInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    ) =>
        speaker.ManagesGuild
            ? handler.HandleAsync(interaction, speaker, cancellationToken)
            : Task.FromResult(InteractionAnswer.Private(speaker.Words.Say(SettingsText.ManagersAlone)));
}

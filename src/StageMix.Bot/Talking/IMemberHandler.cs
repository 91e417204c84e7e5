using StageMix.Discord.Interactions;

namespace StageMix.Bot.Talking;

/// <summary>Answers one command, component or modal of a member in a guild that the bot serves.</summary>
internal interface IMemberHandler<in TInteraction>
    where TInteraction : Interaction
{
    /// <inheritdoc cref="IInteractionHandler{TInteraction}.Route"/>
    string Route { get; }

    /// <inheritdoc cref="IInteractionHandler{TInteraction}.DeferralFor"/>
    Deferral DeferralFor(TInteraction interaction) => Deferral.Private;

    /// <inheritdoc cref="IInteractionHandler{TInteraction}.HandleAsync"/>
    /// <param name="speaker">who speaks, judged just now</param>
    Task<InteractionAnswer> HandleAsync(TInteraction interaction, Speaker speaker, CancellationToken cancellationToken);
}

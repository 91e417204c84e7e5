using Microsoft.Extensions.Options;
using StageMix.Bot.Replies;
using StageMix.Discord.Interactions;

namespace StageMix.Bot.Talking;

/// <summary>Lets members of the guilds that the bot serves through to a handler, and tells everybody else why not.</summary>
internal sealed class GuildDoor<TInteraction>(
    IMemberHandler<TInteraction> handler,
    Speakers speakers,
    IOptions<DiscordOptions> options
) : IInteractionHandler<TInteraction>
    where TInteraction : Interaction
{
    public string Route => handler.Route;

    public Deferral DeferralFor(TInteraction interaction) => handler.DeferralFor(interaction);

    public async Task<InteractionAnswer> HandleAsync(TInteraction interaction, CancellationToken cancellationToken) =>
        await speakers.FindAsync(interaction, cancellationToken) is not { } speaker
            ? InteractionAnswer.Private(Words.For(interaction.Locale).Say(Phrase.ServersOnly))
        : !options.Value.Serves(interaction.GuildId!.Value.Value)
            ? InteractionAnswer.Private(speaker.Words.Say(Phrase.GuildNotServed))
        : await handler.HandleAsync(interaction, speaker, cancellationToken);
}

using StageMix.Bot.Replies;
using StageMix.Discord.Interactions;

namespace StageMix.Bot.Talking.Mixes;

/// <summary><c>/mixes help</c>.</summary>
internal sealed class HelpCommand : IMemberHandler<CommandInteraction>
{
    public string Route => CommandNames.Path(CommandNames.Help);

    public Task<InteractionAnswer> HandleAsync(
        CommandInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    ) => Task.FromResult(InteractionAnswer.Private(HelpMessage.Of(speaker.Words)));
}

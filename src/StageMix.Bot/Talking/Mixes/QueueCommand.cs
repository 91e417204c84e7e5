using StageMix.Bot.Jobs;
using StageMix.Bot.Replies;
using StageMix.Discord.Interactions;

namespace StageMix.Bot.Talking.Mixes;

/// <summary><c>/mixes queue</c>: what is under way in the guild.</summary>
internal sealed class QueueCommand(NewsDesk desk) : IMemberHandler<CommandInteraction>
{
    public string Route => CommandNames.Path(CommandNames.Queue);

    public async Task<InteractionAnswer> HandleAsync(
        CommandInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    )
    {
        var mixes = await desk.TellAllAsync(speaker.Rules, speaker.Words, cancellationToken);
        return InteractionAnswer.Private(
            QueueMessage.Of([.. mixes.Where(news => !news.Job.State.IsFinal())], speaker.Words)
        );
    }
}

using StageMix.Bot.Replies;
using StageMix.Discord.Interactions;

namespace StageMix.Bot.Talking.Mixes;

/// <summary><c>/mixes status</c>: where one mix stands.</summary>
internal sealed class StatusCommand(NewsDesk desk) : IMemberHandler<CommandInteraction>
{
    public string Route => CommandNames.Path(CommandNames.Status);

    public async Task<InteractionAnswer> HandleAsync(
        CommandInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    )
    {
        var mixes = await desk.TellAllAsync(speaker.Rules, speaker.Words, cancellationToken);
        var named = Answers.JobIn(interaction.Options.Text(CommandNames.Mix));
        return mixes.FirstOrDefault(news => news.Job.Id == named) is not { } news
            ? InteractionAnswer.Private(speaker.Words.Say(Phrase.NoSuchMix))
            : InteractionAnswer.Private(StatusMessage.Of(news));
    }
}

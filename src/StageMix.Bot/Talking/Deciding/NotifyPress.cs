using StageMix.Bot.Replies;
using StageMix.Bot.Requests;
using StageMix.Bot.Voting;
using StageMix.Discord.Interactions;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Talking.Deciding;

/// <summary>"Notify me", with the way to a direct message besides.</summary>
internal sealed class NotifyPress(MemberDesk desk) : IMemberHandler<ComponentInteraction>
{
    public string Route => Actions.Notify;

    public async Task<InteractionAnswer> HandleAsync(
        ComponentInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    )
    {
        var words = speaker.Words;
        var answer = await Answers.ToldAsync(
            interaction.Component.Argument,
            id => desk.SubscribeAsync(speaker.Member, id, directMessage: false, cancellationToken)
        );
        return answer is MemberAnswer.Done done
            ? InteractionAnswer.Private(
                new OutgoingMessage(words.Say(Phrase.DoneSubscribed))
                {
                    Rows =
                    [
                        new ActionRow(words.Button(Actions.NotifyDirectly, Phrase.ButtonNotifyDirectly, done.Job.Id)),
                    ],
                }
            )
            : speaker.Tell(answer, Phrase.DoneSubscribed);
    }
}

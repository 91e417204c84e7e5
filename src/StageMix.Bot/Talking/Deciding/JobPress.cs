using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Bot.Replies;
using StageMix.Bot.Requests;
using StageMix.Bot.Voting;
using StageMix.Discord.Interactions;

namespace StageMix.Bot.Talking.Deciding;

/// <summary>A button of a mix that says one thing to the desk.</summary>
/// <param name="action">the button's</param>
/// <param name="done">what is said when it was done</param>
internal sealed class JobPress(string action, Phrase done, JobWord word) : IMemberHandler<ComponentInteraction>
{
    public string Route => action;

    public static IEnumerable<JobPress> All(MemberDesk desk) =>
        [
            new(Actions.Start, Phrase.DoneStarted, desk.StartNowAsync),
            new(Actions.Cancel, Phrase.DoneCancelled, desk.CancelAsync),
            new(Actions.TryAgain, Phrase.DoneTryAgain, desk.TryAgainAsync),
            new(Actions.Approve, Phrase.DoneApproved, desk.ApproveAsync),
            new(Actions.Discard, Phrase.DoneDiscarded, (member, id, stop) => desk.DiscardAsync(member, id, "", stop)),
            new(
                Actions.NotifyDirectly,
                Phrase.DoneSubscribedDirectly,
                (member, id, stop) => desk.SubscribeAsync(member, id, directMessage: true, stop)
            ),
        ];

    public async Task<InteractionAnswer> HandleAsync(
        ComponentInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    ) =>
        speaker.Tell(
            await Answers.ToldAsync(interaction.Component.Argument, id => word(speaker.Member, id, cancellationToken)),
            done
        );
}

/// <summary>A member's word on a mix.</summary>
internal delegate Task<MemberAnswer> JobWord(Member member, JobId id, CancellationToken cancellationToken);

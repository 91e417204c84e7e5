using System.Globalization;
using StageMix.Bot.Jobs;
using StageMix.Bot.Replies;
using StageMix.Bot.Requests;
using StageMix.Bot.Voting;
using StageMix.Discord.Interactions;

namespace StageMix.Bot.Talking.Deciding;

/// <summary>"Vote": a moderator's ballot, filled in as it was cast.</summary>
internal sealed class VotePress(IJobQueue queue) : IMemberHandler<ComponentInteraction>
{
    public string Route => Actions.Vote;

    public async Task<InteractionAnswer> HandleAsync(
        ComponentInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    ) =>
        !speaker.Member.IsModerator ? speaker.Refuse(RefusalReason.NotAModerator)
        : await queue.FindAsync(interaction.Component.Argument, speaker, cancellationToken) is not { } job
            ? speaker.Refuse(RefusalReason.Gone)
        : job.State != JobState.Voting ? speaker.Refuse(RefusalReason.NotInTheVote)
        : InteractionAnswer.Private(BallotMessage.Of(job, speaker.Member.Id, speaker.Words));
}

/// <summary>A ballot was cast. It stays there to be changed.</summary>
internal sealed class BallotCast(MemberDesk desk) : IMemberHandler<ComponentInteraction>
{
    public string Route => Actions.Ballot;

    public Deferral DeferralFor(ComponentInteraction interaction) => Deferral.Update;

    public async Task<InteractionAnswer> HandleAsync(
        ComponentInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    )
    {
        var stages = interaction.Values.Select(value => int.Parse(value, CultureInfo.InvariantCulture)).ToList();
        var answer = await Answers.ToldAsync(
            interaction.Component.Argument,
            id => desk.CastAsync(speaker.Member, id, stages, cancellationToken)
        );
        return answer is MemberAnswer.Done done
            ? InteractionAnswer.Update(
                BallotMessage.Of(done.Job, speaker.Member.Id, speaker.Words) with
                {
                    Content = BallotMessage.Cast(stages, speaker.Words).Content,
                }
            )
            : speaker.Tell(answer, Phrase.BallotCast);
    }
}

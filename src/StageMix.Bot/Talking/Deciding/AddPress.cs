using StageMix.Bot.Replies;
using StageMix.Bot.Requests;
using StageMix.Bot.Talking.Asking;
using StageMix.Bot.Voting;
using StageMix.Discord.Interactions;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Talking.Deciding;

/// <summary>"Add a stage", and "Edit links" under stages that could not be added: asks for their links.</summary>
internal sealed class AddPress : IMemberHandler<ComponentInteraction>
{
    public string Route => Actions.Add;

    public Deferral DeferralFor(ComponentInteraction interaction) => Deferral.None;

    public Task<InteractionAnswer> HandleAsync(
        ComponentInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            Answers.JobIn(interaction.Component.Argument) is { } id
                ? InteractionAnswer.Open(Modals.Add(id, DraftMessage.ReadStages(interaction.Message), speaker.Words))
                : speaker.Refuse(RefusalReason.Gone)
        );
}

/// <summary>Their links were given.</summary>
internal sealed class AddSent(DraftReading reading, MemberDesk desk) : IMemberHandler<ModalInteraction>
{
    public string Route => Actions.Add;

    public async Task<InteractionAnswer> HandleAsync(
        ModalInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    )
    {
        var (words, given) = (speaker.Words, interaction.Text(Fields.Stages));
        if (Answers.JobIn(interaction.Modal.Argument) is not { } id)
        {
            return speaker.Refuse(RefusalReason.Gone);
        }

        var (stages, problems) = reading.ReadStages(given);
        var sentences =
            problems.Count > 0 ? MixAsking.Explain(problems, words)
            : await desk.AddStagesAsync(speaker.Member, id, stages, cancellationToken) is MemberAnswer.Refused refused
                ? [AnswerText.Of(refused.Why, words)]
            : null;
        return InteractionAnswer.Private(
            sentences is null
                ? new OutgoingMessage(words.Say(Phrase.DoneAdded))
                : DraftMessage.OfStages(id, given, sentences, words)
        );
    }
}

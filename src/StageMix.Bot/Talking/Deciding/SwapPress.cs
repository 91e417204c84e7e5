using System.Globalization;
using StageMix.Bot.Jobs;
using StageMix.Bot.Replies;
using StageMix.Bot.Requests;
using StageMix.Bot.Voting;
using StageMix.Discord.Interactions;
using StageMix.Pipeline;

namespace StageMix.Bot.Talking.Deciding;

/// <summary>"Swap one clip", and "More clips" under the choice of one: which clip?</summary>
internal sealed class SwapPress(IJobQueue queue) : IMemberHandler<ComponentInteraction>
{
    public string Route => Actions.Swap;

    public Deferral DeferralFor(ComponentInteraction interaction) =>
        PageOf(interaction) is null ? Deferral.Private : Deferral.Update;

    public async Task<InteractionAnswer> HandleAsync(
        ComponentInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    )
    {
        var page = PageOf(interaction);
        return await queue.FindAsync(interaction.Component.Argument, speaker, cancellationToken)
                is not { Made: not null } job
                ? speaker.Refuse(RefusalReason.Gone)
            : !speaker.Member.IsModerator && job.Owner.Person != speaker.Member.Id
                ? speaker.Refuse(RefusalReason.NotYours)
            : page is null ? InteractionAnswer.Private(SwapMessages.Clips(job, 0, speaker.Words))
            : InteractionAnswer.Update(SwapMessages.Clips(job, page.Value, speaker.Words));
    }

    /// <summary>None on the message that all see.</summary>
    private static int? PageOf(ComponentInteraction interaction) =>
        interaction.Component.Argument.Split(':') is [_, var page]
        && int.TryParse(page, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

/// <summary>A clip was chosen: which stage shall it show?</summary>
internal sealed class SwapClipChosen(IJobQueue queue) : IMemberHandler<ComponentInteraction>
{
    public string Route => Actions.SwapClip;

    public Deferral DeferralFor(ComponentInteraction interaction) => Deferral.Update;

    public async Task<InteractionAnswer> HandleAsync(
        ComponentInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    )
    {
        var chosen = int.Parse(interaction.Values[0], CultureInfo.InvariantCulture);
        var job = await queue.FindAsync(interaction.Component.Argument, speaker, cancellationToken);
        return job?.Made?.Clips.FirstOrDefault(clip => clip.Index == chosen) is { } clip
            ? InteractionAnswer.Update(SwapMessages.Stages(job, chosen, clip.Others, speaker.Words))
            : speaker.Refuse(RefusalReason.Gone);
    }
}

/// <summary>A stage was chosen for a clip.</summary>
internal sealed class SwapStageChosen(MemberDesk desk) : IMemberHandler<ComponentInteraction>
{
    public string Route => Actions.SwapStage;

    public Deferral DeferralFor(ComponentInteraction interaction) => Deferral.Update;

    public async Task<InteractionAnswer> HandleAsync(
        ComponentInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    )
    {
        var argument = interaction.Component.Argument;
        var clip = int.Parse(argument.Split(':')[1], CultureInfo.InvariantCulture);
        var stage = int.Parse(interaction.Values[0], CultureInfo.InvariantCulture);
        var answer = await Answers.ToldAsync(
            argument,
            id => desk.SwapAsync(speaker.Member, id, new ClipSwap(clip, stage), cancellationToken)
        );
        return InteractionAnswer.Update(
            new(AnswerText.Of(answer, speaker.Words, Phrase.DoneSwapped, ("clip", clip), ("stage", stage)))
        );
    }
}

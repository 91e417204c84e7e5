using StageMix.Bot.Jobs;
using StageMix.Bot.Replies;
using StageMix.Bot.Requests;
using StageMix.Discord.Interactions;

namespace StageMix.Bot.Talking.Deciding;

/// <summary>A button, a command or a form that says one thing of a mix to the desk, and tells what it came to.</summary>
/// <param name="route">the action of the button or form, or the command's path</param>
/// <param name="done">what is said when it was done</param>
internal sealed class MixWord<TInteraction>(string route, Phrase done, MixSaying<TInteraction> say)
    : IMemberHandler<TInteraction>
    where TInteraction : Interaction
{
    public string Route => route;

    /// <summary>Whether the bot goes on to speak where this is said, so that it must be able to.</summary>
    public bool NeedsPlace { get; init; }

    public async Task<InteractionAnswer> HandleAsync(
        TInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    ) =>
        NeedsPlace && PlaceText.MissingIn(interaction.AppPermissions, speaker.Words) is { } complaint
            ? InteractionAnswer.Private(complaint)
            : speaker.Tell(
                await Answers.ToldAsync(
                    Answers.MixNamedIn(interaction),
                    id => say(interaction, speaker, id, cancellationToken)
                ),
                done
            );
}

/// <summary>Says a member's word on a mix to the desk.</summary>
internal delegate Task<MemberAnswer> MixSaying<in TInteraction>(
    TInteraction interaction,
    Speaker speaker,
    JobId mix,
    CancellationToken cancellationToken
);

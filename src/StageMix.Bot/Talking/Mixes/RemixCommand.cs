using StageMix.Bot.Replies;
using StageMix.Bot.Voting;
using StageMix.Discord.Interactions;
using StageMix.Pipeline;

namespace StageMix.Bot.Talking.Mixes;

/// <summary><c>/mixes remix</c>: once more with something different.</summary>
internal sealed class RemixCommand(MemberDesk desk) : IMemberHandler<CommandInteraction>
{
    public string Route => CommandNames.Path(CommandNames.Remix);

    public async Task<InteractionAnswer> HandleAsync(
        CommandInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    )
    {
        var options = interaction.Options;
        var wish = new RemixWish(
            (int?)options.Whole(CommandNames.Seed),
            Enum.TryParse<MixStyle>(options.Text(CommandNames.Style), out var style) ? style : null
        )
        {
            Out = options.Whole(CommandNames.Without) is { } stage ? [(int)stage] : [],
        };
        return PlaceText.MissingIn(interaction.AppPermissions, speaker.Words) is { } complaint
            ? InteractionAnswer.Private(complaint)
            : speaker.Tell(
                await Answers.ToldAsync(
                    options.Text(CommandNames.Mix),
                    id => desk.RemixAsync(speaker.Member, id, wish, speaker.PlaceOf(interaction), cancellationToken)
                ),
                Phrase.DoneRemixed
            );
    }
}

/// <summary>"Re-mix" under a mix: another seed.</summary>
internal sealed class RemixPress(MemberDesk desk) : IMemberHandler<ComponentInteraction>
{
    public string Route => Actions.Remix;

    public async Task<InteractionAnswer> HandleAsync(
        ComponentInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    ) =>
        speaker.Tell(
            await Answers.ToldAsync(
                interaction.Component.Argument,
                id =>
                    desk.RemixAsync(
                        speaker.Member,
                        id,
                        new RemixWish(),
                        speaker.PlaceOf(interaction),
                        cancellationToken
                    )
            ),
            Phrase.DoneRemixed
        );
}

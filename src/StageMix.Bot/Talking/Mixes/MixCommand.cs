using StageMix.Bot.Replies;
using StageMix.Bot.Talking.Deciding;
using StageMix.Bot.Voting;
using StageMix.Discord.Interactions;

namespace StageMix.Bot.Talking.Mixes;

/// <summary>A subcommand of <c>/mixes</c> that says one thing of a mix to the desk.</summary>
/// <param name="name">the subcommand's</param>
/// <param name="done">what is said when it was done</param>
internal sealed class MixCommand(string name, Phrase done, JobWord word) : IMemberHandler<CommandInteraction>
{
    public string Route => CommandNames.Path(name);

    public static IEnumerable<MixCommand> All(MemberDesk desk) =>
        [
            new(CommandNames.Cancel, Phrase.DoneCancelled, desk.CancelAsync),
            new(CommandNames.TakeDown, Phrase.DoneTakenDown, desk.TakeDownAsync),
        ];

    public async Task<InteractionAnswer> HandleAsync(
        CommandInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    ) =>
        speaker.Tell(
            await Answers.ToldAsync(
                interaction.Options.Text(CommandNames.Mix),
                id => word(speaker.Member, id, cancellationToken)
            ),
            done
        );
}

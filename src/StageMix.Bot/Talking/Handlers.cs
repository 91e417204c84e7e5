using Microsoft.Extensions.Options;
using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Bot.Replies;
using StageMix.Bot.Talking.Asking;
using StageMix.Bot.Talking.Deciding;
using StageMix.Bot.Talking.Mixes;
using StageMix.Bot.Talking.Settings;
using StageMix.Bot.Voting;
using StageMix.Discord.Interactions;

namespace StageMix.Bot.Talking;

/// <summary>All that answers members.</summary>
internal sealed class Handlers(
    IJobQueue queue,
    IGuildBook book,
    MemberDesk desk,
    DraftReading reading,
    AttachmentCopies copies,
    NewsDesk news,
    Speakers speakers,
    IOptions<StorageOptions> storage,
    IOptions<DiscordOptions> options
)
{
    private readonly MixAsking _asking = new(reading, desk, copies);

    public IEnumerable<IInteractionHandler<CommandInteraction>> Commands =>
        ThroughTheDoor<CommandInteraction>([
            new AskCommand(_asking),
            new FromMessageCommand(),
            new QueueCommand(news),
            new StatusCommand(news),
            .. MixWords.Commands(desk),
            new FilesCommand(queue, storage),
            new HelpCommand(),
            new ManagersDoor<CommandInteraction>(new SettingsCommand()),
        ]);

    public IEnumerable<IInteractionHandler<ComponentInteraction>> Components =>
        ThroughTheDoor<ComponentInteraction>([
            new EditLinksPress(),
            new AnywayPress(_asking),
            new VotePress(queue),
            new BallotCast(desk),
            new DeclinePress(),
            new AddPress(),
            new NotifyPress(desk),
            new SwapPress(queue),
            new SwapClipChosen(queue),
            new SwapStageChosen(desk),
            .. MixWords.Buttons(desk),
            new ManagersDoor<ComponentInteraction>(new SettingsTurn()),
            new ManagersDoor<ComponentInteraction>(new SettingChosen(book)),
        ]);

    public IEnumerable<IInteractionHandler<ModalInteraction>> Modals =>
        ThroughTheDoor<ModalInteraction>([
            new LinksSent(_asking),
            new AddSent(reading, desk),
            .. MixWords.Forms(desk),
            new ManagersDoor<ModalInteraction>(new NumbersSent(book)),
        ]);

    public IEnumerable<IAutocompleteHandler> Suggestions =>
        MixSuggestions.Subcommands.Select(subcommand => new MixSuggestions(subcommand, queue, speakers));

    private IEnumerable<IInteractionHandler<T>> ThroughTheDoor<T>(IEnumerable<IMemberHandler<T>> handlers)
        where T : Interaction => handlers.Select(handler => new GuildDoor<T>(handler, speakers, options));
}

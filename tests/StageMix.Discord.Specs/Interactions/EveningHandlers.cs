using System.Text;
using StageMix.Discord.Commands;
using StageMix.Discord.Interactions;
using StageMix.Discord.Messages;

namespace StageMix.Discord.Specs.Interactions;

/// <summary>Our client in the part of StageMix, as the real clients' scripts play it.</summary>
internal static class EveningHandlers
{
    public static IReadOnlyList<CommandDefinition> Commands { get; } =
    [
        CommandDefinition.Slash("stagemix", "Makes a stage mix") with
        {
            Options = [new CommandOption(OptionType.Text, "song", "The song") { Autocomplete = true }],
        },
        CommandDefinition.Slash("mixes", "Mixes") with
        {
            Options = [new CommandOption(OptionType.SubCommand, "queue", "What waits")],
        },
        CommandDefinition.OnMessage("Make a stage mix"),
    ];

    public static object[] All =>
        [
            new StageMix(),
            new Queue(),
            new FromMessage(),
            new SongSuggestions(),
            new EditLinks(),
            new Links(),
            new Start(),
        ];

    private sealed class StageMix : IInteractionHandler<CommandInteraction>
    {
        public string Route => "stagemix";

        public Deferral Deferral => Deferral.Public;

        public async Task<InteractionAnswer> HandleAsync(
            CommandInteraction interaction,
            CancellationToken cancellationToken
        )
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancellationToken);
            var picture = new OutgoingFile(
                "storyboard.png",
                () => new MemoryStream(Encoding.UTF8.GetBytes("a picture")),
                "Who is seen when"
            );
            return InteractionAnswer.Public(
                new OutgoingMessage($"{interaction.Options.Text("song")} for {interaction.User.Id}")
                {
                    Files = [picture],
                }
            );
        }
    }

    private sealed class Queue : IInteractionHandler<CommandInteraction>
    {
        public string Route => "mixes queue";

        public Task<InteractionAnswer> HandleAsync(
            CommandInteraction interaction,
            CancellationToken cancellationToken
        ) => Task.FromResult(InteractionAnswer.Private("Nothing waits."));
    }

    private sealed class FromMessage : IInteractionHandler<CommandInteraction>
    {
        public string Route => "Make a stage mix";

        public Task<InteractionAnswer> HandleAsync(
            CommandInteraction interaction,
            CancellationToken cancellationToken
        ) => Task.FromResult(InteractionAnswer.Private(interaction.Target!.Content));
    }

    private sealed class SongSuggestions : IAutocompleteHandler
    {
        public string Route => "stagemix";

        public string OptionName => "song";

        public Task<IReadOnlyList<CommandChoice>> SuggestAsync(
            CommandInteraction interaction,
            string typed,
            CancellationToken cancellationToken
        ) => Task.FromResult<IReadOnlyList<CommandChoice>>([new CommandChoice($"{typed}!", typed)]);
    }

    private sealed class EditLinks : IInteractionHandler<ComponentInteraction>
    {
        public string Route => "edit";

        public Deferral Deferral => Deferral.None;

        public Task<InteractionAnswer> HandleAsync(
            ComponentInteraction interaction,
            CancellationToken cancellationToken
        ) =>
            Task.FromResult(
                InteractionAnswer.Open(
                    new Modal(
                        new CustomId("links", interaction.Component.Argument).ToString(),
                        "Edit links",
                        new Label("Links", new TextInput("links", IsLong: true) { Value = "https://a.example" })
                    )
                )
            );
    }

    private sealed class Links : IInteractionHandler<ModalInteraction>
    {
        public string Route => "links";

        public Task<InteractionAnswer> HandleAsync(ModalInteraction interaction, CancellationToken cancellationToken) =>
            Task.FromResult(InteractionAnswer.Private(interaction.Text("links")));
    }

    private sealed class Start : IInteractionHandler<ComponentInteraction>
    {
        public string Route => "start";

        public Deferral Deferral => Deferral.Update;

        public Task<InteractionAnswer> HandleAsync(
            ComponentInteraction interaction,
            CancellationToken cancellationToken
        ) => Task.FromResult(InteractionAnswer.Update(new OutgoingMessage("Started.")));
    }
}

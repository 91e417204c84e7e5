using Microsoft.Extensions.Logging;
using StageMix.Discord.Commands;
using StageMix.Discord.Rest;

namespace StageMix.Discord.Interactions;

/// <summary>Finds the handler of an interaction and sees to it that its answer is sent.</summary>
public sealed class InteractionRouter(
    DiscordApi api,
    IEnumerable<IInteractionHandler<CommandInteraction>> commands,
    IEnumerable<IInteractionHandler<ComponentInteraction>> components,
    IEnumerable<IInteractionHandler<ModalInteraction>> modals,
    IEnumerable<IAutocompleteHandler> suggestions,
    InteractionWords words,
    TimeProvider time,
    ILogger<InteractionRouter> logger
)
{
    private readonly HandlerTable<CommandInteraction> _commands = new(commands);
    private readonly HandlerTable<ComponentInteraction> _components = new(components);
    private readonly HandlerTable<ModalInteraction> _modals = new(modals);

    private readonly Dictionary<(string Route, string Option), IAutocompleteHandler> _suggestions =
        suggestions.ToDictionary(handler => (handler.Route, handler.OptionName));

    private readonly InteractionAnswering _answering = new(api.Interactions, words, time, logger);

    /// <summary>Ends when the answer is sent, or said to be lost.</summary>
    public Task RouteAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        var call = interaction switch
        {
            CommandInteraction command => _commands.Call(command.Path, command, cancellationToken),
            ComponentInteraction component => _components.Call(
                component.Component.Action,
                component,
                cancellationToken
            ),
            ModalInteraction modal => _modals.Call(modal.Modal.Action, modal, cancellationToken),
            _ => null,
        };
        call ??= new HandlerCall(
            Deferral.Private,
            Task.FromResult(InteractionAnswer.Private(words.Unknown(interaction)))
        );
        return _answering.AnswerAsync(interaction, call.Deferral, call.Work);
    }

    /// <summary>Ends when suggestions are sent for the option that is being typed.</summary>
    public Task SuggestAsync(CommandInteraction typing, CancellationToken cancellationToken)
    {
        var option = typing.Options.Focused ?? "";
        var suggesting = _suggestions.TryGetValue((typing.Path, option), out var handler)
            ? Task.Run(
                () => handler.SuggestAsync(typing, typing.Options.Text(option) ?? "", cancellationToken),
                CancellationToken.None
            )
            : Task.FromResult<IReadOnlyList<CommandChoice>>([]);
        return _answering.SuggestAsync(typing, suggesting);
    }
}

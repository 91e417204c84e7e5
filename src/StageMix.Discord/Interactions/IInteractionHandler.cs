namespace StageMix.Discord.Interactions;

/// <summary>Answers one command, component or modal.</summary>
/// <typeparam name="TInteraction">
/// <see cref="CommandInteraction"/>, <see cref="ComponentInteraction"/> or <see cref="ModalInteraction"/>
/// </typeparam>
public interface IInteractionHandler<in TInteraction>
    where TInteraction : Interaction
{
    /// <summary>A command's path (<c>mixes queue</c>), or the action of a <see cref="CustomId"/>.</summary>
    string Route { get; }

    /// <summary>What is shown while this takes longer than a moment.</summary>
    Deferral Deferral => Deferral.Private;

    /// <summary>The same for one interaction, where that makes a difference.</summary>
    Deferral DeferralFor(TInteraction interaction) => Deferral;

    /// <summary>
    /// Finds the answer. Sending it is the router's part. It may throw: whoever asked then gets one plain sentence.
    /// It is called once an interaction, but a person may press twice: what it does is the same done twice.
    /// </summary>
    Task<InteractionAnswer> HandleAsync(TInteraction interaction, CancellationToken cancellationToken);
}

/// <summary>How an interaction is acknowledged when its answer takes longer; the answer then keeps to that.</summary>
public enum Deferral
{
    /// <summary>"Thinking", seen by whoever asked alone; so is the answer.</summary>
    Private,

    /// <summary>"Thinking", seen by all.</summary>
    Public,

    /// <summary>Nothing is shown: the message with the component changes when the answer is there.</summary>
    Update,

    /// <summary>Not at all, for what opens a modal: that cannot be deferred, and must be quick.</summary>
    None,
}

/// <summary>Suggests values while an option is being typed.</summary>
public interface IAutocompleteHandler
{
    /// <summary>The command's path.</summary>
    string Route { get; }

    string OptionName { get; }

    /// <returns>the first 25 are shown</returns>
    Task<IReadOnlyList<Commands.CommandChoice>> SuggestAsync(
        CommandInteraction interaction,
        string typed,
        CancellationToken cancellationToken
    );
}

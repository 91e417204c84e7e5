namespace StageMix.Discord.Interactions;

/// <summary>What the router says itself, in the language of whoever asked.</summary>
/// <param name="Failed">a handler failed; the interaction's id leads to the log</param>
/// <param name="Unknown">nothing handles this: a command or a button of former times</param>
public sealed record InteractionWords(Func<Interaction, string> Failed, Func<Interaction, string> Unknown);

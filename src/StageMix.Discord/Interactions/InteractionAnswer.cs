using StageMix.Discord.Messages;

namespace StageMix.Discord.Interactions;

/// <summary>What a handler wants to be shown.</summary>
public abstract record InteractionAnswer
{
    private protected InteractionAnswer() { }

    /// <summary>For whoever asked alone.</summary>
    public static InteractionAnswer Private(OutgoingMessage message) => new Reply(message, IsPrivate: true);

    public static InteractionAnswer Private(string words) => Private(new OutgoingMessage(words));

    /// <summary>For all in the channel.</summary>
    public static InteractionAnswer Public(OutgoingMessage message) => new Reply(message, IsPrivate: false);

    /// <summary>The message with the component becomes this one.</summary>
    public static InteractionAnswer Update(OutgoingMessage message) => new MessageUpdate(message);

    /// <summary>A form opens. Not in answer to a form.</summary>
    public static InteractionAnswer Open(Modal modal) => new OpenModal(modal);

    /// <summary>Nothing changes that could be seen.</summary>
    public static InteractionAnswer Nothing { get; } = new NothingToShow();
}

internal sealed record Reply(OutgoingMessage Message, bool IsPrivate) : InteractionAnswer;

internal sealed record MessageUpdate(OutgoingMessage Message) : InteractionAnswer;

internal sealed record OpenModal(Modal Modal) : InteractionAnswer;

internal sealed record NothingToShow : InteractionAnswer;

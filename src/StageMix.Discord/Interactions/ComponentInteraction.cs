using StageMix.Discord.Messages;

namespace StageMix.Discord.Interactions;

/// <summary>A button was pressed, or something was chosen.</summary>
public sealed record ComponentInteraction : Interaction
{
    internal ComponentInteraction(InteractionPayload payload, ComponentData data, Message message)
        : base(payload) => (Component, Values, Message) = (CustomId.Parse(data.CustomId), data.Values, message);

    public CustomId Component { get; }

    /// <summary>What was chosen: the options' values, or the ids of users, roles or channels.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The message with the component.</summary>
    public Message Message { get; }

    internal override string Subject => Component.Action;
}

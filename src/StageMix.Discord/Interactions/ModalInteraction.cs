using StageMix.Discord.Messages;

namespace StageMix.Discord.Interactions;

/// <summary>A modal was sent.</summary>
public sealed record ModalInteraction : Interaction
{
    internal ModalInteraction(InteractionPayload payload, ModalData data)
        : base(payload)
    {
        Modal = CustomId.Parse(data.CustomId);
        Message = payload.Message;
        Fields = data
            .Components.Select(label => label.Component)
            .OfType<ModalField>()
            .GroupBy(field => field.CustomId, StringComparer.Ordinal)
            .ToDictionary(
                fields => fields.Key,
                fields => fields.First() is var field && field.Value is { } text ? [text] : field.Values,
                StringComparer.Ordinal
            );
    }

    public CustomId Modal { get; }

    /// <summary>The message with the component that opened it, where one did.</summary>
    public Message? Message { get; }

    /// <summary>By the fields' ids: one text for an input, what was chosen for a select.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; }

    internal override string Subject => Modal.Action;

    /// <summary>What was written into an input; empty where nothing was.</summary>
    public string Text(string field) =>
        Fields.TryGetValue(field, out var values) && values is [var text, ..] ? text : "";
}

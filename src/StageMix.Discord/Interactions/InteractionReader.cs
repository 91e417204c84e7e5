using System.Text.Json;

namespace StageMix.Discord.Interactions;

/// <summary>Reads what the gateway tells of an interaction.</summary>
internal static class InteractionReader
{
    /// <returns>what it is, and whether it wants suggestions alone; none for kinds that are not used here</returns>
    /// <exception cref="JsonException">it lacks something</exception>
    public static (Interaction Interaction, bool IsTyping)? Read(JsonElement json)
    {
        var payload = As<InteractionPayload>(json);
        return payload.Type switch
        {
            InteractionType.Command => (new CommandInteraction(payload, As<CommandData>(payload.Data)), false),
            InteractionType.Autocomplete => (new CommandInteraction(payload, As<CommandData>(payload.Data)), true),
            InteractionType.Component => (
                new ComponentInteraction(
                    payload,
                    As<ComponentData>(payload.Data),
                    payload.Message ?? throw new JsonException("a component without its message")
                ),
                false
            ),
            InteractionType.ModalSubmit => (new ModalInteraction(payload, As<ModalData>(payload.Data)), false),
            _ => null,
        };
    }

    private static T As<T>(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object
            ? json.Deserialize<T>(DiscordJson.Options)!
            : throw new JsonException($"{typeof(T).Name} is missing");
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace StageMix.Discord;

/// <summary>How Discord writes JSON: names in snake_case, and nothing where nothing is.</summary>
internal static class DiscordJson
{
    public static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // what must be there and is not is found when reading, not later
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
        };
}

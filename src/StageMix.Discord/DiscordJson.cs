using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

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
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RefuseHoles } },
        };

    /// <summary>Refuses a null among a list's items, to which the serializer itself does not look.</summary>
    private static void RefuseHoles(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => IsList(property.PropertyType)))
        {
            if (property.Set is not { } set)
            {
                continue;
            }

            property.Set = (owner, value) =>
            {
                var items = value is IDictionary named ? named.Values : (IEnumerable?)value;
                if (items?.Cast<object?>().Contains(null) == true)
                {
                    throw new JsonException($"one of {property.Name} is missing");
                }

                set(owner, value);
            };
        }
    }

    private static bool IsList(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);
}

using System.Text.Json;
using System.Text.Json.Serialization;
using StageMix.Pipeline.Acquiring.Links;

namespace StageMix.Bot.Jobs.Storing;

/// <summary>How records are written down.</summary>
internal static class StoreJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter(), new LinkJson() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>A link as it was taken, to be read by the same door. It was allowed when it was given, and stays so.</summary>
    private sealed class LinkJson : JsonConverter<MediaLink>
    {
        public override MediaLink? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var stored = JsonSerializer.Deserialize<StoredLink>(ref reader, options)!;
            var host = new AllowedHosts([new Uri(stored.Address).Authority]);
            return MediaLink.TryParse(stored.Address, stored.Origin, host, out var link, out _)
                ? link
                : throw new JsonException("This is no link that is taken.");
        }

        public override void Write(Utf8JsonWriter writer, MediaLink value, JsonSerializerOptions options)
        {
            var origin = value is DiscordAttachment ? LinkOrigin.Attachment : LinkOrigin.Message;
            JsonSerializer.Serialize(writer, new StoredLink(value.Address, origin), options);
        }
    }

    private sealed record StoredLink(string Address, LinkOrigin Origin);
}

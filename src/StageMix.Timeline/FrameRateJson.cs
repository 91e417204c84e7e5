using System.Text.Json;
using System.Text.Json.Serialization;

namespace StageMix.Timeline;

internal sealed class FrameRateJson : JsonConverter<FrameRate>
{
    public override FrameRate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FrameRate.TryParse(reader.GetString(), out var rate) ? rate : throw new JsonException("not a frame rate");

    public override void Write(Utf8JsonWriter writer, FrameRate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

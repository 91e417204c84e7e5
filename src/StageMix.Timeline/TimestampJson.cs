using System.Text.Json;
using System.Text.Json.Serialization;

namespace StageMix.Timeline;

/// <summary>Times in JSON are seconds. A double tells flicks apart up to 36 days, so nothing is lost on the way.</summary>
internal sealed class TimestampJson : JsonConverter<Timestamp>
{
    public override Timestamp Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Timestamp.FromSeconds(reader.GetDouble());

    public override void Write(Utf8JsonWriter writer, Timestamp value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Seconds);
}

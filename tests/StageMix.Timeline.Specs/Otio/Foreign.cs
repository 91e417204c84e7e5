using System.Text.Json.Nodes;

namespace StageMix.Timeline.Specs.Otio;

/// <summary>Timelines as other tools write them, piece by piece: no notes of ours, whole numbers, optional fields left out.</summary>
internal static class Foreign
{
    public static JsonObject File(params JsonNode[] tracks) =>
        new()
        {
            ["OTIO_SCHEMA"] = "Timeline.1",
            ["name"] = "cut 3",
            ["tracks"] = new JsonObject { ["OTIO_SCHEMA"] = "Stack.1", ["children"] = new JsonArray([.. tracks]) },
        };

    /// <summary>A timeline of these clips with a song that begins at <paramref name="songStart"/> seconds.</summary>
    public static JsonObject Mix(IEnumerable<JsonNode> clips, double songStart = 0) =>
        File(Video([.. clips]), Audio(Clip(songStart * 48000, 48000 * 60, 48000, "song.wav")));

    public static JsonObject Video(params JsonNode[] children) => Track("Video", children);

    public static JsonObject Audio(params JsonNode[] children) => Track("Audio", children);

    public static JsonObject Clip(double start, double duration, double rate = 25, string url = "a.mp4") =>
        new()
        {
            ["OTIO_SCHEMA"] = "Clip.2",
            ["source_range"] = Range(start, duration, rate),
            ["media_references"] = new JsonObject { ["DEFAULT_MEDIA"] = Media(url) },
            ["active_media_reference_key"] = "DEFAULT_MEDIA",
        };

    public static JsonObject Media(string url) =>
        new() { ["OTIO_SCHEMA"] = "ExternalReference.1", ["target_url"] = url };

    public static JsonObject Item(string schema) =>
        new() { ["OTIO_SCHEMA"] = schema, ["source_range"] = Range(0, 10, 25) };

    public static JsonObject Range(double start, double duration, double rate) =>
        new()
        {
            ["OTIO_SCHEMA"] = "TimeRange.1",
            ["start_time"] = Time(start, rate),
            ["duration"] = Time(duration, rate),
        };

    public static JsonObject Time(double value, double rate) =>
        new()
        {
            ["OTIO_SCHEMA"] = "RationalTime.1",
            ["value"] = value,
            ["rate"] = rate,
        };

    /// <summary>The object with a field set to another value, or taken out.</summary>
    public static JsonObject With(this JsonObject item, string field, JsonNode? value)
    {
        item[field] = value;
        return item;
    }

    public static JsonObject Without(this JsonObject item, string field)
    {
        item.Remove(field);
        return item;
    }

    private static JsonObject Track(string kind, JsonNode[] children) =>
        new()
        {
            ["OTIO_SCHEMA"] = "Track.1",
            ["kind"] = kind,
            ["children"] = new JsonArray([.. children]),
        };
}

using System.Text.Json;

namespace StageMix.Timeline.Otio;

/// <summary>
/// A value in an OpenTimelineIO file and the way to it. The file is a stranger's: whatever is not as it should be is a
/// <see cref="TimelineFormatException"/> that names the place.
/// </summary>
internal sealed record OtioNode(JsonElement Json, string Path)
{
    public static OtioNode Parse(string text)
    {
        try
        {
            return new(JsonElement.Parse(text), "the file");
        }
        // half a surrogate pair in the text is an ArgumentException
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new TimelineFormatException("The timeline cannot be read: the file is not valid JSON.", e);
        }
    }

    /// <summary>The object's kind without its version: <c>Clip</c> for <c>Clip.2</c>.</summary>
    public string Schema => Get("OTIO_SCHEMA").Text().Split('.')[0];

    /// <summary>A field of this object, or null where it is absent or null.</summary>
    public OtioNode? Find(string field)
    {
        if (Json.ValueKind != JsonValueKind.Object)
        {
            throw Wrong("should be an object");
        }

        return
            Guard(() => Json.TryGetProperty(field, out var value) ? value : default) is var found
            && found.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
            ? null
            : new(found, $"{Path} › {field}");
    }

    public OtioNode Get(string field) => Find(field) ?? throw Wrong($"has no {field}");

    /// <summary>This list's items, counted from 1 in messages.</summary>
    public IReadOnlyList<OtioNode> Items() =>
        Json.ValueKind == JsonValueKind.Array
            ? [.. Json.EnumerateArray().Select((item, index) => new OtioNode(item, $"{Path} {index + 1}"))]
            : throw Wrong("should be a list");

    public string Text() =>
        Json.ValueKind == JsonValueKind.String ? Guard(() => Json.GetString()!) : throw Wrong("should be text");

    public double Number() =>
        Json.ValueKind == JsonValueKind.Number && double.IsFinite(Json.GetDouble())
            ? Json.GetDouble()
            : throw Wrong("should be a number");

    public bool Flag() =>
        Json.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? Json.GetBoolean()
            : throw Wrong("should be true or false");

    public TimelineFormatException Wrong(string what, Exception? cause = null) =>
        new($"The timeline cannot be read: {Path} {what}.", cause);

    /// <summary>Text is unescaped only when it is asked for; an escape of half a surrogate pair comes to light then.</summary>
    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException e)
        {
            throw Wrong("holds text that is not Unicode", e);
        }
    }
}

using System.Text.Json.Nodes;

namespace StageMix.Timeline.Otio;

/// <summary>What OpenTimelineIO has no field for stands in an object's metadata under our name, as the format asks of tools.</summary>
internal static class OtioNotes
{
    /// <summary>Raised when a note changes its meaning, so that an older reader refuses what it would misread.</summary>
    public const int Version = 1;

    private const string Ours = "stagemix";

    public static JsonObject Write(JsonObject notes) => new() { [Ours] = notes };

    public static OtioNode? Find(OtioNode item) => item.Find("metadata")?.Find(Ours);

    /// <summary>The whole timeline's notes; their version is known.</summary>
    public static OtioNode? OfTimeline(OtioNode timeline)
    {
        var notes = Find(timeline);
        return notes?.Find("version")?.Number() > Version
            ? throw notes.Wrong("are of a newer version of this program")
            : notes;
    }
}

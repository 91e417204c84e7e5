using System.Text.Json.Nodes;

namespace StageMix.Timeline.Otio;

/// <summary>Marks of the song: as Marker.2 for other tools, and in our notes to be read back.</summary>
internal static class OtioMarks
{
    /// <summary>Those that are heard, on the song's own clock.</summary>
    public static JsonArray Markers(MixTimeline timeline) =>
        [
            .. timeline
                .Marks.Where(mark => mark.Song >= timeline.MixStart && mark.Song < timeline.MixEnd)
                .Select(mark =>
                    Marker(mark.Text, ColourOf(mark.Kind), OtioTime.Write(mark.Song, timeline.Rate), timeline.Rate)
                ),
        ];

    public static JsonObject Marker(string name, string colour, JsonObject start, FrameRate rate) =>
        new()
        {
            ["OTIO_SCHEMA"] = "Marker.2",
            ["metadata"] = new JsonObject(),
            ["name"] = name,
            ["color"] = colour,
            ["marked_range"] = OtioTime.WriteRange(start, OtioTime.Write(0.0, rate)),
            ["comment"] = "",
        };

    public static JsonArray Note(IReadOnlyList<SongMark> marks) =>
        [
            .. marks.Select(mark => new JsonObject
            {
                ["song"] = mark.Song.Seconds,
                ["kind"] = mark.Kind.ToString(),
                ["text"] = mark.Text,
            }),
        ];

    public static IReadOnlyList<SongMark> Read(OtioNode? notes) =>
        [
            .. (notes?.Find("marks")?.Items() ?? []).Select(mark => new SongMark(
                OtioTime.ReadSeconds(mark.Get("song")),
                Enum.TryParse<MarkKind>(mark.Get("kind").Text(), out var kind)
                    ? kind
                    : throw mark.Wrong("is of no known kind"),
                mark.Get("text").Text()
            )),
        ];

    private static string ColourOf(MarkKind kind) =>
        kind switch
        {
            MarkKind.Section => "GREEN",
            MarkKind.Flash => "WHITE",
            _ => "BLUE",
        };
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StageMix.Timeline.Otio;

/// <summary>
/// A timeline as OpenTimelineIO's JSON, for editing programs: below, a disabled video track a stage that lays it on the
/// song's clock; above them the mix; and an audio track with the song. Beats, sections, flashes and reasons are markers.
/// Clips play at their own speed; the drift of a camera's clock is only noted.
/// </summary>
/// <remarks>https://github.com/AcademySoftwareFoundation/OpenTimelineIO/blob/main/docs/tutorials/otio-serialized-schema.md</remarks>
public static class OtioWriter
{
    internal const string DefaultMedia = "DEFAULT_MEDIA";

    // Relaxed means that names stay readable; the file is never put into a web page.
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file's text; <paramref name="directory"/> is the full path of the folder that it will lie in.</summary>
    public static string Write(MixTimeline timeline, string directory) =>
        Write(timeline, path => MediaUrl.Write(path, directory));

    /// <summary>The same with relative addresses alone, for a folder that is given away together with its media.</summary>
    public static string WriteRelative(MixTimeline timeline, string directory) =>
        Write(timeline, path => MediaUrl.WriteRelative(path, directory));

    private static string Write(MixTimeline timeline, Func<string, string> address)
    {
        var stages = timeline.Clips.Select(clip => Stage(clip, timeline.Rate, address));
        JsonArray tracks =
        [
            .. timeline.Lanes.Select(lane => OtioLanes.Track(lane, timeline, address)),
            Track("Mix", "Video", stages),
            Track("Song", "Audio", [Song(timeline, address)]),
        ];
        var root = new JsonObject
        {
            ["OTIO_SCHEMA"] = "Timeline.1",
            ["metadata"] = OtioNotes.Write(
                new()
                {
                    ["version"] = OtioNotes.Version,
                    ["mixStart"] = timeline.MixStart.Seconds,
                    ["mixEnd"] = timeline.MixEnd.Seconds,
                    ["tail"] = timeline.Tail.Seconds,
                    ["frameRate"] = timeline.Rate.ToString(),
                    ["lanes"] = OtioLanes.Note(timeline.Lanes, address),
                    ["marks"] = OtioMarks.Note(timeline.Marks),
                }
            ),
            ["name"] = timeline.Name,
            ["global_start_time"] = null,
            ["tracks"] = Item("Stack.1", "tracks", null, [], ("children", tracks)),
        };
        return root.ToJsonString(Readable);
    }

    private static JsonObject Track(string name, string kind, IEnumerable<JsonNode> clips) =>
        Item("Track.1", name, null, [], ("children", new JsonArray([.. clips])), ("kind", kind));

    private static JsonObject Stage(Clip clip, FrameRate rate, Func<string, string> address)
    {
        var range = OtioTime.WriteRange(OtioTime.Write(clip.StageStart, rate), OtioTime.Write(clip.Frames, rate));
        var notes = OtioNotes.Write(new() { ["rate"] = clip.Rate, ["reason"] = clip.Reason });
        var item = Clip(clip.Media, range, notes, address);
        if (clip.Reason.Length > 0)
        {
            var start = OtioTime.Write(clip.StageStart, rate);
            item["markers"] = new JsonArray(OtioMarks.Marker(clip.Reason, "YELLOW", start, rate));
        }

        return item;
    }

    private static JsonObject Song(MixTimeline timeline, Func<string, string> address)
    {
        var start = OtioTime.Write(timeline.MixStart, timeline.Rate);
        var duration = OtioTime.Write(timeline.MixEnd - timeline.MixStart, timeline.Rate);
        var song = Clip(timeline.Song, OtioTime.WriteRange(start, duration), [], address);
        song["markers"] = OtioMarks.Markers(timeline);
        return song;
    }

    internal static JsonObject Clip(
        MediaReference media,
        JsonObject range,
        JsonObject notes,
        Func<string, string> address
    )
    {
        var reference = new JsonObject
        {
            ["OTIO_SCHEMA"] = "ExternalReference.1",
            ["metadata"] = new JsonObject(),
            ["name"] = media.Name,
            ["available_range"] = null,
            ["available_image_bounds"] = null,
            ["target_url"] = address(media.Path),
        };
        var references = new JsonObject { [DefaultMedia] = reference };
        return Item(
            "Clip.2",
            media.Name,
            range,
            notes,
            ("media_references", references),
            ("active_media_reference_key", DefaultMedia)
        );
    }

    /// <summary>What stacks, tracks and clips have in common, then <paramref name="own"/> fields.</summary>
    internal static JsonObject Item(
        string schema,
        string name,
        JsonObject? range,
        JsonObject metadata,
        params ReadOnlySpan<(string Name, JsonNode Value)> own
    )
    {
        var item = new JsonObject
        {
            ["OTIO_SCHEMA"] = schema,
            ["metadata"] = metadata,
            ["name"] = name,
            ["source_range"] = range,
            ["effects"] = new JsonArray(),
            ["markers"] = new JsonArray(),
            ["enabled"] = true,
        };
        foreach (var (field, value) in own)
        {
            item.Add(field, value);
        }

        return item;
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StageMix.Timeline.Otio;

/// <summary>
/// A timeline as OpenTimelineIO's JSON, for editing programs: a video track with the stages' clips and an audio track
/// with the song. Clips play at their own speed; the drift of a camera's clock is only noted.
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
    public static string Write(MixTimeline timeline, string directory)
    {
        var stages = timeline.Clips.Select(clip => Stage(clip, timeline.Rate, directory));
        JsonArray tracks = [Track("Mix", "Video", stages), Track("Song", "Audio", [Song(timeline, directory)])];
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

    private static JsonObject Stage(Clip clip, FrameRate rate, string directory)
    {
        var range = OtioTime.WriteRange(OtioTime.Write(clip.StageStart, rate), OtioTime.Write(clip.Frames, rate));
        var notes = OtioNotes.Write(new() { ["rate"] = clip.Rate, ["reason"] = clip.Reason });
        return Clip(clip.Media, range, notes, directory);
    }

    private static JsonObject Song(MixTimeline timeline, string directory)
    {
        var start = OtioTime.Write(timeline.MixStart, timeline.Rate);
        var duration = OtioTime.Write(timeline.MixEnd - timeline.MixStart, timeline.Rate);
        return Clip(timeline.Song, OtioTime.WriteRange(start, duration), [], directory);
    }

    private static JsonObject Clip(MediaReference media, JsonObject range, JsonObject notes, string directory)
    {
        var reference = new JsonObject
        {
            ["OTIO_SCHEMA"] = "ExternalReference.1",
            ["metadata"] = new JsonObject(),
            ["name"] = media.Name,
            ["available_range"] = null,
            ["available_image_bounds"] = null,
            ["target_url"] = MediaUrl.Write(media.Path, directory),
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
    private static JsonObject Item(
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

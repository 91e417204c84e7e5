using System.Text.Json.Nodes;
using FsCheck.Xunit;
using StageMix.Timeline.Otio;

namespace StageMix.Timeline.Specs.Otio;

/// <summary>
/// The written objects against OpenTimelineIO's published lists of fields (docs/tutorials/otio-serialized-schema-only-fields.md).
/// Those leave out a composition's children, which the file format's page asks for.
/// </summary>
[Properties(Arbitrary = [typeof(Made)])]
public class OtioSchemaSpecs
{
    private const string Optional = "available_image_bounds";

    private static readonly Dictionary<string, string> Published = new(StringComparer.Ordinal)
    {
        ["Timeline.1"] = "global_start_time metadata name tracks",
        ["Stack.1"] = "children effects enabled markers metadata name source_range",
        ["Track.1"] = "children effects enabled kind markers metadata name source_range",
        ["Clip.2"] = "active_media_reference_key effects enabled markers media_references metadata name source_range",
        ["ExternalReference.1"] = "available_range metadata name target_url",
        ["TimeRange.1"] = "duration start_time",
        ["RationalTime.1"] = "rate value",
        ["Gap.1"] = "effects enabled markers metadata name source_range",
        ["Marker.2"] = "color comment marked_range metadata name",
    };

    [Property]
    public void Every_object_has_exactly_the_published_fields(MixTimeline mix)
    {
        var objects = Objects(Write(mix)).ToList();

        objects.Select(Schema).ShouldAllBe(schema => Published.ContainsKey(schema));
        foreach (var item in objects)
        {
            var fields = item.Select(field => field.Key).Where(field => field is not ("OTIO_SCHEMA" or Optional));
            fields.ShouldBe(Published[Schema(item)].Split(' '), ignoreOrder: true);
            item[Optional].ShouldBeNull();
        }
    }

    [Property]
    public void A_mix_lies_on_top_of_a_disabled_track_a_stage_and_over_the_song(MixTimeline mix)
    {
        var tracks = Write(mix)["tracks"]!["children"]!.AsArray();

        tracks
            .Select(track => $"{track!["name"]} {track["kind"]} {track["enabled"]}")
            .ShouldBe([
                .. mix.Lanes.Select(lane => $"{lane.Media.Name} Video false"),
                "Mix Video true",
                "Song Audio true",
            ]);
        tracks[^2]!["children"]!.AsArray().Count.ShouldBe(mix.Clips.Count);
        tracks[^1]!["children"]!.AsArray().Count.ShouldBe(1);
    }

    [Property]
    public void A_clips_length_is_whole_frames_of_the_mix(MixTimeline mix)
    {
        var clips = MixTrack(Write(mix))["children"]!.AsArray();

        foreach (var (written, clip) in clips.Zip(mix.Clips))
        {
            var duration = written!["source_range"]!["duration"]!;
            duration["value"]!.GetValue<double>().ShouldBe(clip.Frames);
            duration["rate"]!.GetValue<double>().ShouldBe(mix.Rate.FramesPerSecond);
        }
    }

    [Property]
    public void What_the_format_has_no_field_for_stands_in_our_metadata(MixTimeline mix)
    {
        var file = Write(mix);
        var notes = file["metadata"]!["stagemix"]!;
        var clipNotes = MixTrack(file)["children"]![0]!["metadata"]!["stagemix"]!;

        notes["version"]!.GetValue<int>().ShouldBe(1);
        notes["frameRate"]!.GetValue<string>().ShouldBe(mix.Rate.ToString());
        notes["mixStart"]!.GetValue<double>().ShouldBe(mix.MixStart.Seconds);
        notes["mixEnd"]!.GetValue<double>().ShouldBe(mix.MixEnd.Seconds);
        notes["tail"]!.GetValue<double>().ShouldBe(mix.Tail.Seconds);
        clipNotes["rate"]!.GetValue<double>().ShouldBe(mix.Clips[0].Rate);
        clipNotes["reason"]!.GetValue<string>().ShouldBe(mix.Clips[0].Reason);
    }

    private static JsonNode Write(MixTimeline mix) => JsonNode.Parse(OtioWriter.Write(mix, Made.Directory))!;

    private static JsonNode MixTrack(JsonNode file) => file["tracks"]!["children"]!.AsArray()[^2]!;

    private static string Schema(JsonObject item) => item["OTIO_SCHEMA"]!.GetValue<string>();

    private static IEnumerable<JsonObject> Objects(JsonNode? node) =>
        node switch
        {
            JsonObject item => item.SelectMany(field => Objects(field.Value))
                .Concat(item.ContainsKey("OTIO_SCHEMA") ? [item] : []),
            JsonArray items => items.SelectMany(Objects),
            _ => [],
        };
}

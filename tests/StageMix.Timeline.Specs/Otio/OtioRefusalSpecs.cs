using System.Text.Json.Nodes;
using StageMix.Timeline.Otio;
using static StageMix.Timeline.Specs.Otio.Foreign;

namespace StageMix.Timeline.Specs.Otio;

public class OtioRefusalSpecs
{
    [Fact]
    public void A_gap_at_the_start_is_refused() => Refused([Item("Gap.1"), Clip(0, 25)], "children 1 is a gap");

    [Fact]
    public void A_gap_between_clips_is_refused() =>
        Refused([Clip(0, 25), Item("Gap.1"), Clip(0, 25)], "children 2 is a gap, and only cuts can be rendered so far");

    [Fact]
    public void A_disabled_clip_leaves_a_gap() =>
        Refused([Clip(0, 25).With("enabled", false), Clip(0, 25)], "a disabled clip and leaves a gap");

    [Fact]
    public void A_song_that_begins_after_a_gap_is_refused() =>
        Refused(File(Video(Clip(0, 25)), Audio(Item("Gap.1"), Clip(0, 25))), "is a gap");

    [Fact]
    public void A_transition_is_refused() =>
        Refused([Clip(0, 25), Item("Transition.1"), Clip(0, 25)], "is a transition");

    [Fact]
    public void A_nested_composition_is_refused() => Refused([Item("Stack.1"), Clip(0, 25)], "is not a clip");

    [Theory]
    [InlineData("LinearTimeWarp.1", 0.5)]
    [InlineData("FreezeFrame.1", 0)]
    public void A_change_of_speed_is_refused(string schema, double scalar)
    {
        JsonObject Warped(JsonObject item) =>
            item.With("effects", new JsonArray(new JsonObject { ["OTIO_SCHEMA"] = schema, ["time_scalar"] = scalar }));

        Refused([Warped(Clip(0, 25))], "changes the speed");
        Refused(Altered(Mix([Clip(0, 25)]), tracks => Warped(tracks)), "tracks › effects 1 changes the speed");
        Refused(File(Warped(Video(Clip(0, 25))), Audio(Clip(0, 25))), "changes the speed");
        Refused(File(Video(Clip(0, 25)), Audio(Warped(Clip(0, 25)))), "changes the speed");
    }

    [Fact]
    public void A_track_or_stack_trimmed_as_a_whole_is_refused()
    {
        static JsonObject Trimmed(JsonObject item) => item.With("source_range", Range(0, 5, 25));

        Refused(File(Trimmed(Video(Clip(0, 25))), Audio(Clip(0, 25))), "children 1 is trimmed");
        Refused(Altered(Mix([Clip(0, 25)]), tracks => Trimmed(tracks)), "tracks is trimmed");
    }

    [Theory]
    [InlineData("http://example.org/a.mp4", "only files can be played")]
    [InlineData("data:video/mp4,", "only files can be played")]
    [InlineData("pipe:0", "only files can be played")]
    [InlineData("file://server/a.mp4", "names no file of this machine")]
    [InlineData("//server/a.mp4", "names no file of this machine")]
    [InlineData("file:a.mp4", "names no file of this machine")]
    [InlineData("file:", "names no file of this machine")]
    [InlineData("", "names no file of this machine")]
    [InlineData("a%00.mp4", "names no file of this machine")]
    public void Media_that_are_no_file_of_this_machine_are_refused(string url, string because) =>
        Refused([Clip(0, 25, url: url)], because);

    [Fact]
    public void A_clip_without_media_is_refused()
    {
        Refused([Clip(0, 25).Without("media_references")], "has no media_reference");
        Refused([Clip(0, 25).With("active_media_reference_key", "x\ny")], "lack the active one");
        Refused([Clip(0, 25).With("media_references", null)], "has no media_reference");
        Refused([Clip(0, 25).With("media_references", References("DEFAULT_MEDIA"))], "names no media file");
        Refused(
            [Clip(0, 25).With("media_references", References("x\ny")).With("active_media_reference_key", "x\ny")],
            "names no media file"
        );

        static JsonObject References(string key) =>
            new() { [key] = new JsonObject { ["OTIO_SCHEMA"] = "MissingReference.1" } };
    }

    [Fact]
    public void A_timeline_without_picture_or_song_is_refused()
    {
        Refused(File(), "no video track");
        Refused(File(Video(), Audio(Clip(0, 25))), "no video track");
        Refused(File(Video(Clip(0, 25))), "no audio track");
    }

    [Theory]
    [InlineData(0, 0, 25)]
    [InlineData(0, -5, 25)]
    [InlineData(0, 0.4, 25)]
    [InlineData(0, 25, 0)]
    [InlineData(0, 25, -25)]
    [InlineData(0, 25, 5e-324)]
    [InlineData(0, 1e300, 25)]
    [InlineData(1e300, 25, 25)]
    [InlineData(0, 25, 48000)]
    public void A_time_that_makes_no_frames_is_refused(double start, double duration, double rate) =>
        Refused([Clip(start, duration, rate)], "children 1 › children 1");

    [Fact]
    public void Clips_that_are_too_long_together_are_refused()
    {
        var longest = 25 * 999_999.0;
        Refused([Clip(0, longest), Clip(0, longest)], "later than eleven days");
    }

    [Theory]
    [InlineData("""{"version": 2}""", "newer version")]
    [InlineData("""{"version": "1"}""", "should be a number")]
    [InlineData("""{"frameRate": "fast"}""", "is no frame rate")]
    [InlineData("""{"frameRate": 25}""", "should be text")]
    [InlineData("""{"mixStart": 1e30}""", "eleven days")]
    [InlineData("""{"mixStart": 1e999}""", "should be a number")]
    [InlineData("""{"tail": []}""", "should be a number")]
    [InlineData("[]", "should be an object")]
    public void Notes_that_make_no_sense_are_refused(string notes, string because) =>
        Refused(Mix([Clip(0, 25)]).With("metadata", new JsonObject { ["stagemix"] = JsonNode.Parse(notes) }), because);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1e300)]
    public void A_drift_far_from_1_is_refused(double drift)
    {
        var notes = new JsonObject { ["stagemix"] = new JsonObject { ["rate"] = drift } };
        Refused([Clip(0, 25).With("metadata", notes)], "should be near 1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("mix")]
    [InlineData("{")]
    [InlineData("""{"OTIO_SCHEMA": NaN}""")]
    public void What_is_not_JSON_is_refused(string text) => Refused(text, "not valid JSON");

    [Fact]
    public void Half_a_surrogate_pair_is_no_text() => Refused("\"\ud800\"", "not valid JSON");

    [Theory]
    [InlineData("null", "should be an object")]
    [InlineData("[]", "should be an object")]
    [InlineData("{}", "has no OTIO_SCHEMA")]
    [InlineData("""{"OTIO_SCHEMA": null}""", "has no OTIO_SCHEMA")]
    [InlineData("""{"OTIO_SCHEMA": 1}""", "should be text")]
    [InlineData("""{"OTIO_SCHEMA": "\ud800"}""", "not Unicode")]
    [InlineData("""{"\ud800": 1, "\uDC00TIO_SCHEMA": 1}""", "")]
    [InlineData("""{"OTIO_SCHEMA": "Clip.2"}""", "something else than a Timeline")]
    [InlineData("""{"OTIO_SCHEMA": "Timeline.1"}""", "has no tracks")]
    [InlineData("""{"OTIO_SCHEMA": "Timeline.1", "tracks": {"children": null}}""", "has no children")]
    [InlineData("""{"OTIO_SCHEMA": "Timeline.1", "tracks": {"children": {}}}""", "should be a list")]
    [InlineData("""{"OTIO_SCHEMA": "Timeline.1", "tracks": {"children": [null]}}""", "should be an object")]
    public void What_is_no_timeline_is_refused(string text, string because) => Refused(text, because);

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"tracks\":", "}")]
    public void Endless_nesting_is_refused(string open, string close)
    {
        var deep =
            string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));
        Refused(deep, "not valid JSON");
    }

    private static JsonObject Altered(JsonObject file, Action<JsonObject> alterTracks)
    {
        alterTracks(file["tracks"]!.AsObject());
        return file;
    }

    private static void Refused(IEnumerable<JsonNode> clips, string because) => Refused(Mix(clips), because);

    private static void Refused(JsonObject file, string because) => Refused(file.ToJsonString(), because);

    /// <summary>In one sentence, which holds nothing of a stranger's text.</summary>
    private static void Refused(string text, string because)
    {
        var message = Should.Throw<TimelineFormatException>(() => OtioReader.Read(text, "/mixes")).Message;

        message.ShouldContain(because);
        message.ShouldStartWith("The timeline cannot be read: ");
        message.ShouldEndWith(".");
        message.ShouldNotContain("\n");
    }
}

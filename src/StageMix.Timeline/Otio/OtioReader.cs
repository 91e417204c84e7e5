namespace StageMix.Timeline.Otio;

/// <summary>
/// A timeline from OpenTimelineIO's JSON: what <see cref="OtioWriter"/> wrote, or what a person made of it in another
/// tool. The first enabled video track that shows clips is the mix, the first audio track's first clip the song.
/// </summary>
public static class OtioReader
{
    /// <summary>Reads a file's text; <paramref name="directory"/> is the full path of the folder that it lies in.</summary>
    /// <exception cref="TimelineFormatException">it is no timeline, or asks for more than cuts</exception>
    public static MixTimeline Read(string json, string directory)
    {
        var file = OtioNode.Parse(json);
        if (file.Schema != "Timeline")
        {
            throw file.Wrong("holds something else than a Timeline");
        }

        var tracks = file.Get("tracks");
        var pictures = OtioTracks.First(tracks, "Video") ?? throw tracks.Wrong("have no video track that shows a clip");
        var sounds = OtioTracks.First(tracks, "Audio") ?? throw tracks.Wrong("have no audio track with the song");
        var clips = OtioTracks.Clips(pictures);
        var song = OtioTracks.Clips(sounds)[0];
        var notes = OtioNotes.OfTimeline(file);
        var rate = Rate(notes, clips[0]);
        var timeline = new MixTimeline(
            file.Find("name")?.Text() ?? "",
            rate,
            OtioClips.Media(song, directory),
            Seconds(notes, "mixStart") ?? OtioTime.TimeOf(OtioClips.SourceStart(song, rate), rate),
            Timestamp.Zero,
            Timestamp.Zero,
            OtioClips.Lay(clips, rate, directory)
        )
        {
            Lanes = OtioLanes.Read(notes, directory),
            Marks = OtioMarks.Read(notes),
        };
        return WithEnd(timeline, Seconds(notes, "mixEnd"), Seconds(notes, "tail"));
    }

    private static FrameRate Rate(OtioNode? notes, OtioNode firstClip)
    {
        if (notes?.Find("frameRate") is { } noted)
        {
            return FrameRate.TryParse(noted.Text(), out var known) ? known : throw noted.Wrong("is no frame rate");
        }

        var counted = OtioClips.SourceRange(firstClip).Get("duration").Get("rate");
        return OtioTime.TryRate(counted.Number(), out var rate) ? rate : throw counted.Wrong("is no frame rate");
    }

    private static Timestamp? Seconds(OtioNode? notes, string field) =>
        notes?.Find(field) is { } seconds ? OtioTime.ReadSeconds(seconds) : null;

    /// <summary>The noted end and tail hold as long as nobody changed the length; else the song is heard to the last frame.</summary>
    private static MixTimeline WithEnd(MixTimeline mix, Timestamp? mixEnd, Timestamp? tail) =>
        mixEnd is { } end
        && tail is { } rest
        && end >= mix.MixStart
        && rest >= Timestamp.Zero
        && MixTimeline.FramesOf(mix.MixStart, end, rest, mix.Rate) == mix.Frames
            ? mix with
            {
                MixEnd = end,
                Tail = rest,
            }
            : mix with
            {
                MixEnd = mix.MixStart + mix.Duration,
            };
}

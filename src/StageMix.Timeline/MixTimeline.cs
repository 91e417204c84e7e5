using System.Text.Json.Serialization;

namespace StageMix.Timeline;

/// <summary>What is shown when: clips end to end on the song's clock, in whole output frames, without gap or overlap.</summary>
/// <param name="Name">the mix's name</param>
/// <param name="Rate">the output's frame rate</param>
/// <param name="Song">the recording that is heard</param>
/// <param name="MixStart">the song time of the first frame</param>
/// <param name="MixEnd">where the song stops being heard, exclusive, in song time</param>
/// <param name="Tail">how long the last stage goes on after that</param>
/// <param name="Clips">in order; their frames add up to <see cref="Frames"/></param>
public sealed record MixTimeline(
    string Name,
    FrameRate Rate,
    MediaReference Song,
    Timestamp MixStart,
    Timestamp MixEnd,
    Timestamp Tail,
    IReadOnlyList<Clip> Clips
)
{
    /// <summary>What each stage holds of the song, for whoever edits on by hand; not rendered.</summary>
    public IReadOnlyList<StageLane> Lanes { get; init; } = [];

    /// <summary>Beats, sections and flashes, in order; not rendered.</summary>
    public IReadOnlyList<SongMark> Marks { get; init; } = [];

    /// <summary>How many frames a mix of that part of the song and that tail has.</summary>
    public static long FramesOf(Timestamp mixStart, Timestamp mixEnd, Timestamp tail, FrameRate rate) =>
        rate.FramesIn(mixEnd - mixStart + tail);

    [JsonIgnore]
    public long Frames => Clips.Sum(clip => clip.Frames);

    [JsonIgnore]
    public Timestamp Duration => Rate.TimeOf(Frames);

    /// <summary>The clips with the output frame that each begins at.</summary>
    public IEnumerable<(long FirstFrame, Clip Clip)> Placed()
    {
        var frame = 0L;
        foreach (var clip in Clips)
        {
            yield return (frame, clip);
            frame += clip.Frames;
        }
    }

    /// <summary>The song time that output frame <paramref name="frame"/> shows.</summary>
    public Timestamp SongTimeOf(long frame) => MixStart + Rate.TimeOf(frame);
}

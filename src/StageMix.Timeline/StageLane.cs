namespace StageMix.Timeline;

/// <summary>What a stage holds of the song, for whoever edits on by hand.</summary>
/// <param name="Parts">in song order, without overlap</param>
public sealed record StageLane(MediaReference Media, IReadOnlyList<LanePart> Parts);

/// <summary>A part of the song that a stage holds without a break.</summary>
/// <param name="Song">the part, in song time</param>
/// <param name="StageStart">the stage time of its start</param>
/// <param name="Rate">stage seconds that go by in a song second</param>
public sealed record LanePart(TimeRange Song, Timestamp StageStart, double Rate)
{
    public Timestamp StageTimeAt(Timestamp songTime) => StageStart + (songTime - Song.Start).Scale(Rate);
}

namespace StageMix.Timeline;

/// <summary>
/// A piece of one stage in a timeline. Clips lie end to end on whole output frames; where one begins follows from those before it.
/// </summary>
/// <param name="Media">the stage's file</param>
/// <param name="Frames">its length in output frames, above 0</param>
/// <param name="StageStart">the stage time that its first frame shows</param>
/// <param name="Rate">stage seconds that go by in a song second: the drift of the camera's clock, near 1</param>
/// <param name="Reason">why here, and why this stage</param>
public sealed record Clip(MediaReference Media, long Frames, Timestamp StageStart, double Rate, string Reason);

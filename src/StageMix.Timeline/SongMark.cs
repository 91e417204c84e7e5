namespace StageMix.Timeline;

/// <summary>Something in the song or in a stage that an editor cuts by.</summary>
/// <param name="Text">what it is, for people</param>
public sealed record SongMark(Timestamp Song, MarkKind Kind, string Text);

public enum MarkKind
{
    Beat,
    Section,
    Flash,
}

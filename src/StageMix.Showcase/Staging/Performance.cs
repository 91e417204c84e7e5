using StageMix.Showcase.Music;
using StageMix.Timeline;

namespace StageMix.Showcase.Staging;

/// <summary>One stage with everything decided but its cameras: what is heard and when.</summary>
/// <param name="Score">what is played; another song than the show's on a stage that shall not match</param>
/// <param name="Ranges">where the parts of that song lie, one after the other without gap; at least one</param>
/// <param name="Talk">where someone talks, in stage time; empty for nowhere</param>
/// <param name="NoiseDecibels">the audience against the song</param>
internal sealed record Performance(
    int Number,
    SongScore Score,
    bool IsOtherSong,
    FrameRate FrameRate,
    long Frames,
    int Width,
    int Height,
    IReadOnlyList<AlignedRange> Ranges,
    TimeRange Talk,
    double NoiseDecibels,
    bool Strobes
)
{
    public Timestamp Duration => FrameRate.TimeOf(Frames);

    /// <summary>The stage time at which the last part of the song ends.</summary>
    public Timestamp SongEndsAt => Ranges[^1].StageStart + (Ranges[^1].SongEnd - Ranges[^1].SongStart);

    /// <summary>Where dancers are in the song; before it starts and after it ends the clock goes on, below 0 and beyond its length.</summary>
    public Timestamp SongClockAt(Timestamp stageTime)
    {
        var range = Ranges.LastOrDefault(range => range.StageStart <= stageTime) ?? Ranges[0];
        return range.SongStart + (stageTime - range.StageStart).Scale(1 / range.Rate);
    }
}

using StageMix.Showcase.Music;
using StageMix.Timeline;

namespace StageMix.Showcase.Staging;

/// <summary>One stage with everything decided but its shots: what is heard and seen, and when.</summary>
/// <param name="Number">from 1</param>
/// <param name="Original">the stage whose broadcast it is: its own number, but for another upload</param>
/// <param name="TrimmedFrames">
/// frames of the original broadcast that this upload leaves away at its start; passages, talk and shots lie on the clock
/// of the untrimmed broadcast
/// </param>
/// <param name="Passages">what is danced, one after the other in stage time without gap; at least one</param>
/// <param name="Frames">of the untrimmed broadcast</param>
internal sealed record Performance(
    int Number,
    int Original,
    long TrimmedFrames,
    IReadOnlyList<Passage> Passages,
    long Frames,
    SoundPlan Sound,
    PicturePlan Picture
)
{
    public Timestamp Duration => Picture.FrameRate.TimeOf(Frames);

    /// <summary>The stage time at which the last passage ends.</summary>
    public Timestamp MusicEndsAt => Passages[^1].StageEnd;

    /// <summary>
    /// What is danced at that time of the stage's sound. Before the first passage and after the last their clocks go on,
    /// below 0 and beyond the length.
    /// </summary>
    public (SongScore Score, Timestamp Clock) DancedAt(Timestamp stageTime)
    {
        var passage = Passages.LastOrDefault(passage => passage.Range.StageStart <= stageTime) ?? Passages[0];
        return (passage.Score, passage.ClockAt(stageTime));
    }

    /// <summary>Where the show's song is heard.</summary>
    public IReadOnlyList<AlignedRange> Alignment =>
        Sound.Played == Played.Song
            ? [.. Passages.Where(passage => passage.IsOfSong).Select(passage => passage.Range)]
            : [];
}

/// <summary>A part of a song as a stage plays it.</summary>
/// <param name="Score">what it is a part of</param>
/// <param name="Range">which part, on that song's clock, and where it lies on the stage's</param>
/// <param name="IsOfSong">false for a dance break that the record does not have, and for another song</param>
internal sealed record Passage(SongScore Score, AlignedRange Range, bool IsOfSong)
{
    public Timestamp StageEnd => Range.StageStart + (Range.SongEnd - Range.SongStart).Scale(Range.Rate);

    public Timestamp ClockAt(Timestamp stageTime) =>
        Range.SongStart + (stageTime - Range.StageStart).Scale(1 / Range.Rate);
}

/// <summary>What a stage's sound is like beyond what is played.</summary>
/// <param name="Talk">where someone talks, in stage time; empty for nowhere</param>
/// <param name="NoiseDecibels">the audience against the song</param>
/// <param name="ClippingDecibels">how far peaks were above what is left of them</param>
/// <param name="Kilobits">the encoding's, a second</param>
internal sealed record SoundPlan(
    Played Played,
    VocalTake Vocal,
    TimeRange Talk,
    double NoiseDecibels,
    bool Telephone,
    double ClippingDecibels,
    int Kilobits
)
{
    /// <summary>Whether what is danced is heard.</summary>
    public bool IsMusic => Played is not (Played.CrowdOnly or Played.Silence);
}

/// <summary>What a stage's picture is like beyond what is danced.</summary>
/// <param name="Kilobits">the encoding's, a second; null for constant quality</param>
/// <param name="Late">how long after its sound a moment is seen</param>
internal sealed record PicturePlan(
    FrameRate FrameRate,
    int Width,
    int Height,
    int? Kilobits,
    bool Interlaced,
    bool Letterboxed,
    bool Fancam,
    bool Strobes,
    bool Dissolves,
    bool Effects,
    Timestamp Late
);

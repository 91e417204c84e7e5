using StageMix.Showcase.Dance;
using StageMix.Showcase.Music;
using StageMix.Showcase.Staging;
using StageMix.Timeline;

namespace StageMix.Showcase.Filming;

/// <summary>What goes on before a stage's cameras, frame by frame.</summary>
internal sealed class DanceFloor(Performance performance)
{
    private readonly Dictionary<SongScore, Choreography> _dances = performance
        .Passages.Select(passage => passage.Score)
        .Distinct<SongScore>(ReferenceEqualityComparer.Instance)
        .ToDictionary<SongScore, SongScore, Choreography>(
            score => score,
            score => new Choreography(score),
            ReferenceEqualityComparer.Instance
        );

    public Performance Performance => performance;

    public double FramesPerSecond => performance.Picture.FrameRate.FramesPerSecond;

    /// <param name="frame">of the untrimmed broadcast</param>
    /// <param name="within">how much of the frame's time is over; a frame never reaches into the next passage</param>
    public Danced At(long frame, double within = 0)
    {
        var picture = performance.Picture;
        var (score, clock) = performance.DancedAt(picture.FrameRate.TimeOf(frame) - picture.Late);
        var later = picture.FrameRate.FrameDuration.Scale(within);
        return new Danced(
            _dances[score],
            score,
            (picture.FrameRate.TimeOf(frame) + later).Seconds,
            (clock + later).Seconds
        );
    }

    /// <summary>The first frame of each passage but the first: what is danced jumps there.</summary>
    public IReadOnlyList<long> Jumps =>
        [.. performance.Passages.Skip(1).Select(passage => FirstFrameFrom(passage.Range.StageStart))];

    private long FirstFrameFrom(Timestamp soundTime)
    {
        var (rate, time) = (performance.Picture.FrameRate, soundTime + performance.Picture.Late);
        var frame = rate.FramesIn(time);
        return rate.TimeOf(frame) < time ? frame + 1 : frame;
    }
}

/// <summary>A moment of a dance.</summary>
/// <param name="Clock">the danced song's time, in seconds</param>
internal sealed record Danced(Choreography Dance, SongScore Score, double StageSeconds, double Clock)
{
    public double Beat => Score.Grid.BeatAt(Clock);

    public SectionKind Section => Score.SectionAt(Clock);

    public int Dancers => Dance.Dancers;

    public IReadOnlyList<Body> Bodies =>
        [.. Enumerable.Range(0, Dancers).Select(dancer => Dance.BodyAt(dancer, Clock))];
}

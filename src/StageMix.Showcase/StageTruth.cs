using System.Text.Json.Serialization;
using StageMix.Showcase.Filming;
using StageMix.Timeline;

namespace StageMix.Showcase;

/// <summary>What is true of one stage: see <see cref="ShowTruth"/>.</summary>
public sealed record StageTruth(
    int Number,
    string File,
    int Original,
    Played Played,
    FrameRate FrameRate,
    long Frames,
    int Width,
    int Height,
    bool Interlaced,
    IReadOnlyList<AlignedRange> Alignment,
    IReadOnlyList<AlignedRange> Pictured,
    IReadOnlyList<long> Cuts,
    IReadOnlyList<TransitionTruth> Transitions,
    IReadOnlyList<ShotTruth> Shots,
    IReadOnlyList<FrameRange> Whips,
    IReadOnlyList<Flash> Flashes,
    [property: JsonConverter(typeof(HeadsJson))] IReadOnlyList<IReadOnlyList<Head?>> Heads
)
{
    /// <summary>The song time that a frame shows, or null where it shows none.</summary>
    public Timestamp? SongTimeOf(long frame)
    {
        var stageTime = FrameRate.TimeOf(frame);
        return Pictured.Select(range => range.SongTimeAt(stageTime)).FirstOrDefault(time => time is not null);
    }
}

/// <summary>A half-open range of song time and where it lies on the stage's clock.</summary>
/// <param name="Rate">stage seconds that go by in a song second</param>
public sealed record AlignedRange(Timestamp SongStart, Timestamp SongEnd, Timestamp StageStart, double Rate)
{
    /// <summary>The song time at that stage time, or null outside the range.</summary>
    public Timestamp? SongTimeAt(Timestamp stageTime)
    {
        var songTime = SongStart + (stageTime - StageStart).Scale(1 / Rate);
        return songTime >= SongStart && songTime < SongEnd ? songTime : null;
    }
}

/// <param name="Frame">the first frame of it</param>
/// <param name="Frames">how many frames it lasts</param>
public sealed record Flash(long Frame, int Frames);

/// <summary>Half-open.</summary>
public sealed record FrameRange(long Start, long End);

public enum TransitionKind
{
    Dissolve,
    Fade,
}

/// <param name="Start">the first frame that is not of the old shot alone</param>
/// <param name="End">the first frame that is of the new shot alone</param>
/// <param name="Frame">a dissolve's middle, a fade's darkest frame</param>
public sealed record TransitionTruth(TransitionKind Kind, long Start, long End, long Frame);

/// <param name="Frame">where it begins</param>
/// <param name="Dancer">whom it follows, from 0</param>
public sealed record ShotTruth(long Frame, CameraKind Camera, int Dancer);

/// <summary>A dancer's head in a picture.</summary>
/// <param name="X">its centre, in picture widths from the left</param>
/// <param name="Y">its centre, in picture heights from the top</param>
/// <param name="Radius">in picture heights</param>
public readonly record struct Head(double X, double Y, double Radius);

using StageMix.Showcase.Filming;
using StageMix.Timeline;

namespace StageMix.Showcase;

/// <summary>What is true of one stage: see <see cref="ShowTruth"/>.</summary>
public sealed record StageTruth(
    int Number,
    string File,
    FrameRate FrameRate,
    long Frames,
    int Width,
    int Height,
    IReadOnlyList<AlignedRange> Alignment,
    IReadOnlyList<long> Cuts,
    IReadOnlyList<CameraKind> Cameras,
    IReadOnlyList<Flash> Flashes
)
{
    /// <summary>The song time that a frame shows, or null where the song is not played.</summary>
    public Timestamp? SongTimeOf(long frame)
    {
        var stageTime = FrameRate.TimeOf(frame);
        return Alignment.Select(range => range.SongTimeAt(stageTime)).FirstOrDefault(time => time is not null);
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

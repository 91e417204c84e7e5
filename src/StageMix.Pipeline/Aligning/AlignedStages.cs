using StageMix.Timeline;

namespace StageMix.Pipeline.Aligning;

/// <summary>How the song is built, and where each stage holds it.</summary>
public sealed record AlignedStages(SongStructure Song, IReadOnlyList<AlignedStage> Stages)
{
    public IEnumerable<AlignedStage> Accepted => Stages.Where(stage => stage.Accepted);

    /// <summary>Leaves a stage out for a reason that came to light later.</summary>
    public AlignedStages Without(int index, StageRemark remark) =>
        this with
        {
            Stages = Stages
                .Select(stage =>
                    stage.Index == index ? stage with { Accepted = false, Remark = remark, Segments = [] } : stage
                )
                .ToList(),
        };
}

/// <param name="Index">the stage's number in the order given, from 1</param>
/// <param name="Confidence">0 to 1</param>
/// <param name="Remark">why it was not accepted, or could not be read to its end; none when all is well</param>
/// <param name="Segments">in song order, without overlap; empty when it was not accepted</param>
public sealed record AlignedStage(
    int Index,
    bool Accepted,
    double Confidence,
    StageRemark? Remark,
    IReadOnlyList<AlignmentSegment> Segments
)
{
    /// <summary>What it was judged by.</summary>
    public AlignmentEvidence Evidence { get; init; } = AlignmentEvidence.None;

    /// <summary>The number of an earlier stage that is another upload of the same performance; none when it is the first.</summary>
    public int? SamePerformanceAs { get; init; }
}

/// <summary>A part of the song that a stage holds without a break.</summary>
/// <param name="Song">the part, in song time</param>
/// <param name="StageStart">the stage time of its start</param>
/// <param name="Rate">stage seconds a song second</param>
/// <param name="Confidence">0 to 1</param>
public sealed record AlignmentSegment(TimeRange Song, Timestamp StageStart, double Rate, double Confidence)
{
    public Timestamp StageTimeAt(Timestamp songTime) => StageStart + (songTime - Song.Start).Scale(Rate);

    public Timestamp SongTimeAt(Timestamp stageTime) => Song.Start + (stageTime - StageStart).Scale(1 / Rate);
}

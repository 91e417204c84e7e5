using StageMix.Timeline;

namespace StageMix.Pipeline.Planning;

/// <summary>The mix's whole output frames, and what each stage could show in them: what a style chooses from.</summary>
/// <param name="Frames">how many output frames the mix has</param>
internal sealed record Scene(FrameRate Rate, int Frames, IReadOnlyList<StageView> Stages)
{
    /// <summary>The stages that may be shown in that frame; never empty.</summary>
    public IEnumerable<StageView> HoldersOf(int frame) => Stages.Where(stage => stage.Holds(frame));

    public int FramesOf(double seconds) => Math.Max(1, (int)Rate.FramesIn(Timestamp.FromSeconds(seconds)));
}

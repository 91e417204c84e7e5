using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Aligning;
using StageMix.Pipeline.Detecting;
using StageMix.Pipeline.Planning.Faces;

namespace StageMix.Pipeline.Planning;

/// <summary>All that a plan is made from.</summary>
public sealed record PlanInput(MixRequest Request, AcquiredMedia Media, AlignedStages Aligned, DetectedShots Shots)
{
    /// <summary>See <see cref="MixPlanner.LookForFacesAsync"/>.</summary>
    public FoundFaces Faces { get; init; } = FoundFaces.None;
}

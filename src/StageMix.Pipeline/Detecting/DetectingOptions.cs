using System.ComponentModel.DataAnnotations;

namespace StageMix.Pipeline.Detecting;

/// <summary>The section <c>Detecting</c> of the settings. Scores run from 0, the same picture, to 1, nothing in common.</summary>
public sealed class DetectingOptions
{
    /// <summary>A change that scores less is never a cut.</summary>
    [Range(0.01, 1)]
    public double CutFloor { get; init; } = 0.41;

    /// <summary>How much more a cut must score where the frames beside it change too: this share of their score.</summary>
    [Range(0, 2)]
    public double NeighbourShare { get; init; } = 0.65;

    /// <summary>How much more a cut must score for each grey level that the picture's light changes: other light shows other things.</summary>
    [Range(0, 0.1)]
    public double LightShare { get; init; } = 0.005;

    /// <summary>Of two cuts fewer frames apart, only the clearer counts.</summary>
    [Range(1, 60)]
    public int ShortestShotFrames { get; init; } = 5;

    /// <summary>A jump of the mean colour (in grey levels) that is a flash when it is taken back.</summary>
    [Range(1, 255)]
    public double FlashLight { get; init; } = 16;

    /// <summary>From which probability on a dissolve is one.</summary>
    [Range(0.01, 1)]
    public double DissolveConfidence { get; init; } = 0.7;
}

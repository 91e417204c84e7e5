using System.ComponentModel.DataAnnotations;

namespace StageMix.Pipeline.Detecting;

/// <summary>The section <c>Detecting</c> of the settings. Scores run from 0, the same picture, to 1, nothing in common.</summary>
public sealed class DetectingOptions
{
    /// <summary>A change that scores less is never a cut.</summary>
    [Range(0.01, 1)]
    public double CutFloor { get; init; } = 0.3;

    /// <summary>A cut scores at least this many times what the frames around it usually do.</summary>
    [Range(1, 100)]
    public double CutFactor { get; init; } = 3;

    /// <summary>How many frames before and after tell what is usual.</summary>
    [Range(2, 600)]
    public int WindowFrames { get; init; } = 15;

    /// <summary>Of two cuts fewer frames apart, only the first counts.</summary>
    [Range(1, 60)]
    public int ShortestShotFrames { get; init; } = 5;

    /// <summary>A jump of the mean brightness (0 to 255) that may be a flash even where the outlines stay.</summary>
    [Range(1, 255)]
    public double FlashBrightness { get; init; } = 24;
}

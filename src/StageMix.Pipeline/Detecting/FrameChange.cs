namespace StageMix.Pipeline.Detecting;

/// <summary>How a frame n and those after it differ from the frame before it, n − 1.</summary>
/// <param name="Unlike">the content score of n − 1 against n, n + 1, …; shorter near the end</param>
/// <param name="Brighter">the mean brightness of n, n + 1, … less that of n − 1, each −255 to 255</param>
internal sealed record FrameChange(IReadOnlyList<double> Unlike, IReadOnlyList<double> Brighter)
{
    public double Step => Unlike[0];
}

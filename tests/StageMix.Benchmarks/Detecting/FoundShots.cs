using StageMix.Showcase;

namespace StageMix.Benchmarks.Detecting;

/// <summary>What a detector says of a stage.</summary>
/// <param name="Detector">its name</param>
/// <param name="Cuts">the first frame of each new shot after a hard cut, in order</param>
/// <param name="Transitions">the frames of each dissolve or fade, in order; empty for who knows cuts alone</param>
internal sealed record FoundShots(string Detector, IReadOnlyList<long> Cuts, IReadOnlyList<FrameRange> Transitions);

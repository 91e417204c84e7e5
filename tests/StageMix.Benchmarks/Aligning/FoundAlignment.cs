using StageMix.Pipeline.Aligning;

namespace StageMix.Benchmarks.Aligning;

/// <summary>What an aligner says of a stage.</summary>
/// <param name="Aligner">its name</param>
/// <param name="Segments">where the stage holds the song; empty when it was not accepted</param>
internal sealed record FoundAlignment(string Aligner, bool Accepted, IReadOnlyList<AlignmentSegment> Segments);

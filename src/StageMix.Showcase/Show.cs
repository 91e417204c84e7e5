namespace StageMix.Showcase;

/// <summary>A show that lies on the disk.</summary>
/// <param name="SongPath">the studio recording</param>
/// <param name="StagePaths">the performances, stage 1 first</param>
/// <param name="TruthPath">where <paramref name="Truth"/> is written</param>
/// <param name="StrangerPath">a song that is not this one, if it was asked for</param>
public sealed record Show(
    string SongPath,
    IReadOnlyList<string> StagePaths,
    string TruthPath,
    string? StrangerPath,
    ShowTruth Truth
);

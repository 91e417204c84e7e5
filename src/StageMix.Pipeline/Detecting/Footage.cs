using StageMix.Pipeline.Acquiring;

namespace StageMix.Pipeline.Detecting;

/// <summary>A stage's picture, to be looked through.</summary>
/// <param name="Index">the stage's number in the order given, from 1</param>
public sealed record Footage(int Index, MediaFile File);

namespace StageMix.Pipeline.Detecting;

/// <summary>What <see cref="CutNet"/> tells of a frame, each from 0 to 1.</summary>
/// <param name="Dissolve">how likely it is inside a dissolve</param>
/// <param name="Hard">how likely a hard cut lies between it and the frame told of before it</param>
internal readonly record struct CutLikelihood(float Dissolve, float Hard);

namespace StageMix.Pipeline;

/// <summary>A person's word on one clip of a plan: it shows another stage, and the other clips stay as they are.</summary>
/// <param name="Clip">the clip's number in the plan that the request gives without swaps, from 1</param>
/// <param name="Stage">the stage's number in the order given, from 1</param>
public sealed record ClipSwap(int Clip, int Stage);

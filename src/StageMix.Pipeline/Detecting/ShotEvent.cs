namespace StageMix.Pipeline.Detecting;

/// <summary>A change of shot or a flash, by frame.</summary>
/// <param name="Frame">a hard cut's or a flash's first frame, a dissolve's middle, a fade's darkest</param>
/// <param name="Start">its first frame</param>
/// <param name="End">the frame after its last; a hard cut has no frames of its own</param>
/// <param name="Confidence">0 to 1</param>
internal readonly record struct ShotEvent(int Frame, int Start, int End, double Confidence)
{
    public bool Holds(int frame) => frame >= Start && frame < End;
}

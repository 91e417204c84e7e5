namespace StageMix.Pipeline.Detecting;

/// <summary>A cut or a flash, by frame.</summary>
/// <param name="Frame">its first frame</param>
/// <param name="FlashFrames">how many frames the flash lasts; 0 for a cut</param>
/// <param name="Confidence">0 to 1</param>
internal readonly record struct ShotEvent(int Frame, int FlashFrames, double Confidence)
{
    public bool IsFlash => FlashFrames > 0;

    public bool Holds(int frame) => frame >= Frame && frame < Frame + FlashFrames;
}

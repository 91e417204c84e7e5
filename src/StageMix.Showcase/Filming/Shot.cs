namespace StageMix.Showcase.Filming;

/// <summary>A run of frames from one camera.</summary>
/// <param name="FirstFrame">in stage frames; it lasts up to the next shot's</param>
/// <param name="Dancer">whom a closer camera follows</param>
/// <param name="Side">-1 from the left to 1 from the right</param>
/// <param name="Height">-1 is low, 1 is high</param>
internal sealed record Shot(long FirstFrame, long Frames, CameraKind Kind, int Dancer, double Side, double Height);

public enum CameraKind
{
    Wide,
    Mid,
    CloseUp,
    Side,
    PushIn,
}

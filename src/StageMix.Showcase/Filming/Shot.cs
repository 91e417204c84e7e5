namespace StageMix.Showcase.Filming;

/// <summary>A run of frames from one camera.</summary>
/// <param name="FirstFrame">in stage frames; it lasts up to the next shot's</param>
/// <param name="Dancer">whom a closer camera follows</param>
/// <param name="Entry">how it comes in; null for a hard cut</param>
internal sealed record Shot(
    long FirstFrame,
    long Frames,
    CameraKind Kind,
    int Dancer,
    Setup Setup,
    TransitionTruth? Entry = null,
    Whip? Whip = null
)
{
    public long End => FirstFrame + Frames;
}

/// <summary>How a camera is put up; -1 to 1 each, but for the phase.</summary>
/// <param name="Side">left to right</param>
/// <param name="Height">low to high</param>
/// <param name="Size">tight to roomy</param>
/// <param name="Travel">how far it moves in the shot, and which way</param>
/// <param name="Phase">0 to 1: where the hand's unrest begins</param>
internal sealed record Setup(double Side, double Height, double Size, double Travel, double Phase)
{
    public static Setup Draw(SeededRandom random) =>
        new(
            random.Chance(0.5) ? random.Between(-1, -0.3) : random.Between(0.3, 1),
            random.Between(-1, 1),
            random.Between(-1, 1),
            random.Chance(0.5) ? random.Between(-1, -0.3) : random.Between(0.3, 1),
            random.Unit()
        );
}

/// <summary>A swing to another dancer, inside a shot, which then follows that one.</summary>
internal sealed record Whip(FrameRange Range, int Dancer);

public enum CameraKind
{
    Wide,
    Mid,
    CloseUp,
    Side,
    PushIn,
    Crane,
    Orbit,
    Handheld,
    Fancam,
}

internal static class CameraKinds
{
    /// <summary>Whether it looks at one dancer rather than at all.</summary>
    public static bool FollowsOne(this CameraKind kind) =>
        kind is CameraKind.Mid or CameraKind.CloseUp or CameraKind.Handheld or CameraKind.Fancam;
}

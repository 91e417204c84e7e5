namespace StageMix.Showcase.Dance;

internal static class Easing
{
    /// <summary>From 0 to 1 without a jolt at either end; held outside.</summary>
    public static float Smooth(float share)
    {
        var t = Math.Clamp(share, 0, 1);
        return t * t * (3 - (2 * t));
    }

    /// <summary>1 from start to end, 0 outside, and a beat from one to the other.</summary>
    public static float Within(double beat, double start, double end) =>
        Smooth((float)Math.Min(beat - start, end - beat));
}

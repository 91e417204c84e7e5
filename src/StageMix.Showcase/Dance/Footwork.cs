using System.Numerics;

namespace StageMix.Showcase.Dance;

/// <summary>Feet that stay where they were put while the body walks on, and step after it once a beat, left and right in turn.</summary>
internal static class Footwork
{
    /// <summary>The share of a beat for which a foot stands.</summary>
    private const float Standing = 0.4f;

    private const float StepHeight = 0.13f;

    /// <summary>A step of that many metres is lifted fully.</summary>
    private const float FullStep = 0.3f;

    /// <param name="placeAt">the body's place at a beat</param>
    public static Stance At(Func<double, Vector2> placeAt, double beat) =>
        new(placeAt(beat), StepAt(placeAt, beat, 0), StepAt(placeAt, beat, 0.5));

    private static Step StepAt(Func<double, Vector2> placeAt, double beat, double late)
    {
        var count = Math.Floor(beat - late);
        var swing = Easing.Smooth((float)(beat - late - count - Standing) / (1 - Standing));
        // a foot comes down where the body will be in the middle of its standing
        var down = count + late + (Standing / 2);
        var (from, to) = (placeAt(down), placeAt(down + 1));
        var height = StepHeight * Math.Min(1, Vector2.Distance(from, to) / FullStep);
        return new Step(Vector2.Lerp(from, to, swing), height * MathF.Sin(swing * MathF.PI));
    }
}

/// <summary>Where a body stands, x and z on the floor.</summary>
internal readonly record struct Stance(Vector2 Body, Step Left, Step Right);

/// <param name="Place">that of a body whose foot it is, so that both feet of one that stands still have the same</param>
/// <param name="Lift">in metres</param>
internal readonly record struct Step(Vector2 Place, float Lift);

using System.Numerics;

namespace StageMix.Showcase.Filming;

/// <summary>
/// Whom cameras follow, as their operators do: a little late and without every jerk, by looking at where someone has been
/// of late.
/// </summary>
internal static class Subjects
{
    private const int Looks = 6;

    public static Vector3 FeetOf(Danced now, int dancer, double seconds) =>
        Mean(now, seconds, clock => now.Dance.PlaceOf(dancer, clock));

    public static Vector3 HeadOf(Danced now, int dancer, double seconds) =>
        Mean(now, seconds, clock => now.Dance.BodyAt(dancer, clock).Head);

    /// <summary>The middle of all dancers' feet, and how far they reach from it, in metres across and away.</summary>
    public static (Vector3 Centre, Vector3 Reach) GroupOf(Danced now, double seconds)
    {
        var (low, high) = (
            Mean(now, seconds, clock => Corner(clock, Vector3.Min)),
            Mean(now, seconds, clock => Corner(clock, Vector3.Max))
        );
        return ((low + high) / 2, (high - low) / 2);

        Vector3 Corner(double clock, Func<Vector3, Vector3, Vector3> outermost) =>
            Enumerable.Range(0, now.Dancers).Select(dancer => now.Dance.PlaceOf(dancer, clock)).Aggregate(outermost);
    }

    private static Vector3 Mean(Danced now, double seconds, Func<double, Vector3> at)
    {
        var sum = Vector3.Zero;
        for (var look = 0; look < Looks; look++)
        {
            // an operator knows the dance and is ahead of it for a quarter of the time
            sum += at(now.Clock + (seconds * (0.25 - ((double)look / (Looks - 1)))));
        }

        return sum / Looks;
    }
}

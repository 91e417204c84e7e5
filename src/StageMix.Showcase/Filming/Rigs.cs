using System.Numerics;
using StageMix.Showcase.Dance;

namespace StageMix.Showcase.Filming;

/// <summary>Where each kind of camera stands and looks, as its shot goes on. All stand clear of the floor that is danced on.</summary>
internal static class Rigs
{
    // seconds over which someone is followed: the closer, the faster
    private const double SlowFollow = 2.4;
    private const double MidFollow = 1;
    private const double CloseFollow = 0.7;

    /// <param name="share">how much of the shot is over, 0 to 1</param>
    public static View Of(Shot shot, float share, Danced now)
    {
        var setup = shot.Setup;
        var (side, high, size) = ((float)setup.Side, (float)setup.Height, (float)setup.Size);
        var way = Easing.Smooth(share);
        var glide = (way - 0.5f) * (float)setup.Travel;
        return shot.Kind switch
        {
            CameraKind.Mid => Near(Feet(MidFollow, 1.1f), (0.55f * side) + (0.16f * glide), 5 - (0.5f * glide))
                .From(1.35f + (0.35f * high))
                .Sized(0.75f, 0.84f + (0.12f * size)),
            CameraKind.CloseUp => Near(Head(), (0.5f * side) + (0.12f * glide), 4.4f - (0.3f * glide))
                .From(1.5f + (0.2f * high))
                .Sized(0.38f, 0.44f + (0.07f * size)),
            CameraKind.Handheld => Near(Feet(MidFollow, 1.15f), (0.75f * side) + (0.35f * glide), 4.3f - (0.7f * glide))
                .From(1.2f + (0.3f * high))
                .Sized(0.75f, 0.78f + (0.14f * size)) with
            {
                Unrest = 1,
            },
            CameraKind.Fancam => Near(Feet(CloseFollow, 0.98f), 0.25f * side, 8)
                .From(1.5f)
                .Sized(0.6f, 1.16f + (0.06f * size)) with
            {
                Unrest = 0.35f,
            },
            CameraKind.Side => Round(
                (float.Sign(side) * (0.55f + (0.25f * MathF.Abs(side)))) + (0.14f * glide),
                7 - (0.6f * glide),
                1.25f + (0.5f * high)
            ),
            CameraKind.PushIn => Round(0.12f * side, 9.4f - (4 * way), 1.6f + (0.3f * high)) with
            {
                FitDistance = 9.4f,
            },
            CameraKind.Crane => Round(
                (0.3f * side) + (0.25f * glide),
                7.8f,
                float.Lerp(1.2f, 4.3f, high > 0 ? 1 - way : way)
            ),
            CameraKind.Orbit => Round((0.2f * side) + (1.3f * glide), 6.6f - (0.5f * glide), 1.35f + (0.35f * high)),
            _ => Round((0.2f * side) + (0.1f * glide), 8.7f - (0.7f * glide), 1.9f + (0.6f * high)),
        };

        Vector3 Feet(double seconds, float up) => Subjects.FeetOf(now, shot.Dancer, seconds) + new Vector3(0, up, 0);

        Vector3 Head() => Subjects.HeadOf(now, shot.Dancer, CloseFollow) - new Vector3(0, 0.11f, 0);

        View Round(float angle, float distance, float height)
        {
            var (centre, reach) = Subjects.GroupOf(now, SlowFollow);
            var seen = (MathF.Abs(MathF.Cos(angle)) * reach.X) + (MathF.Abs(MathF.Sin(angle)) * reach.Z);
            return Near(centre + new Vector3(0, 1.12f, 0), angle, distance)
                .From(height)
                .Sized((seen + 0.8f) * (1 + (0.1f * size)), 1.3f);
        }
    }

    /// <param name="angle">radians from straight ahead; above 0 is to the right</param>
    private static View Near(Vector3 target, float angle, float distance)
    {
        var (sine, cosine) = MathF.SinCos(angle);
        return new View(target + new Vector3(sine * distance, 0, -cosine * distance), target, distance);
    }
}

/// <summary>Where a camera stands and what it must take in, in metres; what it is for is in the middle.</summary>
/// <param name="FitDistance">the distance at which it takes that in</param>
internal sealed record View(Vector3 Position, Vector3 Target, float FitDistance)
{
    public float HalfWidth { get; init; }

    public float HalfHeight { get; init; }

    /// <summary>0 is on a tripod, 1 in the hand.</summary>
    public float Unrest { get; init; } = 0.08f;

    public View From(float height) => this with { Position = Position with { Y = height } };

    public View Sized(float halfWidth, float halfHeight) =>
        this with
        {
            HalfWidth = halfWidth,
            HalfHeight = halfHeight,
        };
}

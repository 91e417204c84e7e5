using System.Numerics;

namespace StageMix.Showcase.Dance;

/// <summary>
/// A posed body's joints in metres: x to the camera's right, y up, z away from the audience; the floor is y = 0.
/// A dancer who faces the audience has the left hand at positive x.
/// </summary>
internal sealed record Body(
    Vector3 Head,
    Vector3 Neck,
    Vector3 Pelvis,
    Vector3 Facing,
    Limb LeftArm,
    Limb RightArm,
    Limb LeftLeg,
    Limb RightLeg
)
{
    private const float HipHeight = 0.985f;
    private const float HipHalfWidth = 0.1f;
    private const float TrunkLength = 0.5f;
    private const float ShoulderHalfWidth = 0.19f;
    private const float UpperArm = 0.28f;
    private const float Forearm = 0.27f;
    private const float HalfLeg = 0.475f;
    private const float QuarterTurn = MathF.PI / 2;

    /// <param name="position">on the floor, x and z</param>
    /// <param name="yaw">radians; 0 faces the audience</param>
    public static Body Of(Pose pose, Vector2 position, float yaw)
    {
        var turn = Matrix4x4.CreateRotationY(yaw) * Matrix4x4.CreateTranslation(position.X, 0, position.Y);
        var pelvis = new Vector3(pose.Hip, HipHeight - (0.3f * pose.Crouch), 0);
        var up = new Vector3(MathF.Sin(pose.Lean), MathF.Cos(pose.Lean), 0);
        var neck = pelvis + (up * TrunkLength);
        var across = new Vector3(MathF.Cos(pose.Twist), -MathF.Sin(pose.Lean), MathF.Sin(pose.Twist));
        return new Body(
            Place(neck + (up * 0.21f)),
            Place(neck),
            Place(pelvis),
            Vector3.TransformNormal(-Vector3.UnitZ, turn),
            ArmOf(pose.Left, 1),
            ArmOf(pose.Right, -1),
            LegOf(pose.LeftLeg, 1),
            LegOf(pose.RightLeg, -1)
        );

        Vector3 Place(Vector3 point) => Vector3.Transform(point, turn);

        Limb ArmOf(Arm arm, float side)
        {
            var shoulder = neck + (across * (side * ShoulderHalfWidth)) - (up * 0.04f);
            var elbow = shoulder + (Direction(arm.Raise, arm.Forward, side) * UpperArm);
            var hand = elbow + (Direction(arm.Raise + arm.Elbow, arm.Forward + arm.Inward, side) * Forearm);
            return new Limb(Place(shoulder), Place(elbow), Place(hand));
        }

        Limb LegOf(Leg leg, float side)
        {
            var hip = pelvis + new Vector3(side * HipHalfWidth, 0, 0);
            var foot = new Vector3(side * (HipHalfWidth + leg.Out), 0.06f + leg.Lift, -0.4f * leg.Lift);
            return new Limb(Place(hip), Place(Knee(hip, foot)), Place(foot));
        }
    }

    private static Vector3 Direction(float raise, float forward, float side)
    {
        var (sine, cosine) = MathF.SinCos(raise * QuarterTurn);
        var (front, across) = MathF.SinCos(forward * QuarterTurn);
        return new Vector3(side * sine * across, -cosine, -sine * front);
    }

    /// <summary>Both halves of a leg are equally long, so the knee is in front of the middle between hip and foot.</summary>
    private static Vector3 Knee(Vector3 hip, Vector3 foot)
    {
        var half = (foot - hip) / 2;
        var bend = MathF.Sqrt(MathF.Max(0, (HalfLeg * HalfLeg) - half.LengthSquared()));
        var outward = new Vector3(MathF.Sign(hip.X - foot.X) * -0.4f, 0, -1);
        return hip + half + (Vector3.Normalize(outward) * bend);
    }
}

/// <param name="Root">shoulder or hip</param>
/// <param name="Joint">elbow or knee</param>
/// <param name="End">hand or foot</param>
internal readonly record struct Limb(Vector3 Root, Vector3 Joint, Vector3 End);

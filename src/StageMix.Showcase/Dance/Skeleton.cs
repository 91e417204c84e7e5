using System.Numerics;

namespace StageMix.Showcase.Dance;

/// <summary>Poses a body: bones of fixed lengths, feet where they are put, arms kept out of the trunk.</summary>
internal static class Skeleton
{
    private const float HipHeight = 0.985f;
    private const float HipHalfWidth = 0.09f;
    private const float TrunkLength = 0.5f;
    private const float ShoulderHalfWidth = 0.18f;
    private const float UpperArm = 0.27f;
    private const float Forearm = 0.25f;
    private const float Hand = 0.13f;
    private const float HalfLeg = 0.475f;
    private const float Foot = 0.19f;
    private const float Ankle = 0.07f;
    private const float TrunkRadius = 0.15f;
    private const float QuarterTurn = MathF.PI / 2;

    /// <param name="stance">where the body's weight and its feet are</param>
    /// <param name="yaw">radians; 0 faces the audience</param>
    /// <param name="height">how high it has jumped, in metres</param>
    public static Body Of(Pose pose, Stance stance, float yaw, float height, float stature)
    {
        var size = Matrix4x4.CreateScale(stature) * Matrix4x4.CreateRotationY(yaw);
        var turn = size * Matrix4x4.CreateTranslation(stance.Body.X, height, stance.Body.Y);
        var pelvis = new Vector3(pose.Hip, HipHeight - (0.3f * pose.Crouch), 0.25f * MathF.Sin(pose.Bow));
        var trunk = Trunk(pose);
        var neck = pelvis + (trunk.Up * TrunkLength);
        var skull = Turned(trunk, pose);
        var head = neck + (trunk.Up * 0.05f) + (skull.Up * 0.14f) + (skull.Front * 0.015f);
        return new Body(
            Place(head),
            Place(neck),
            Place(pelvis),
            World(skull),
            World(trunk),
            ArmOf(pose.Left, 1),
            ArmOf(pose.Right, -1),
            LegOf(pose.LeftLeg, 1, stance.Left, Hip(1), size, height, stature),
            LegOf(pose.RightLeg, -1, stance.Right, Hip(-1), size, height, stature),
            stature
        );

        Vector3 Place(Vector3 point) => Vector3.Transform(point, turn);

        Vector3 Hip(float side) => Place(pelvis + new Vector3(side * HipHalfWidth, 0, 0));

        Vector3 Direct(Vector3 direction) => Vector3.Normalize(Vector3.TransformNormal(direction, size));

        Frame World(Frame frame) => new(Direct(frame.Front), Direct(frame.Up), Direct(frame.Left));

        Limb ArmOf(Arm arm, float side)
        {
            var shoulder = neck + (trunk.Left * (side * ShoulderHalfWidth)) - (trunk.Up * 0.035f);
            var elbow = Bone(shoulder, Along(trunk, arm.Raise, arm.Forward, side), UpperArm);
            var aim = Along(trunk, arm.Raise + arm.Elbow, arm.Forward + arm.Inward, side);
            var wrist = Bone(elbow, aim, Forearm);
            var tip = wrist + (Vector3.Normalize(wrist - elbow) * Hand);
            return new Limb(Place(shoulder), Place(elbow), Place(wrist), Place(tip));
        }

        // A bone's end that would lie in the trunk is pushed out of it and the bone brought back to its length.
        Vector3 Bone(Vector3 root, Vector3 aim, float length)
        {
            var end = Outside(root + (aim * length), pelvis, neck, trunk.Front);
            return root + (Vector3.Normalize(end - root) * length);
        }
    }

    /// <param name="hip">in the world, as all that follows</param>
    /// <param name="size">turns and sizes the body's own directions</param>
    private static Limb LegOf(Leg leg, float side, Step step, Vector3 hip, Matrix4x4 size, float height, float stature)
    {
        var off = Vector3.TransformNormal(new(side * (HipHalfWidth + leg.Out), 0, -leg.Forward), size);
        var lift = Ankle + leg.Lift + step.Lift + (0.3f * height);
        var ankle = new Vector3(step.Place.X + off.X, (stature * lift) + height, step.Place.Y + off.Z);
        var reach = ankle - hip;
        var longest = 2 * HalfLeg * stature * 0.995f;
        if (reach.Length() > longest)
        {
            reach = Vector3.Normalize(reach) * longest;
        }

        var toes = new Vector3(side * (0.25f + (0.6f * leg.Out)), 0, -1);
        var forward = Vector3.Normalize(Vector3.TransformNormal(toes, size));
        // toes of a lifted foot hang, and so do those of a foot that could not reach the floor
        var droop = Math.Clamp((hip + reach).Y - (Ankle * stature), 0, 0.25f) * 0.6f;
        var tip = hip + reach + (forward * (Foot * stature)) - new Vector3(0, (0.045f * stature) + droop, 0);
        return new Limb(hip, Knee(hip, reach, forward, HalfLeg * stature), hip + reach, tip);
    }

    private static Frame Trunk(Pose pose)
    {
        var up = new Vector3(
            MathF.Sin(pose.Lean),
            MathF.Cos(pose.Lean) * MathF.Cos(pose.Bow),
            -MathF.Sin(pose.Bow) * MathF.Cos(pose.Lean)
        );
        var aside = new Vector3(MathF.Cos(pose.Twist), 0, MathF.Sin(pose.Twist));
        var left = Vector3.Normalize(aside - (up * Vector3.Dot(aside, up)));
        return new Frame(Vector3.Cross(up, left), up, left);
    }

    /// <summary>The head: held half upright whatever the trunk does, then turned, nodded and tilted.</summary>
    private static Frame Turned(Frame trunk, Pose pose)
    {
        var up = Vector3.Normalize(trunk.Up + Vector3.UnitY);
        var turn = pose.Gaze.Turn - (0.6f * pose.Twist);
        var aside = Vector3.Normalize(
            (trunk.Left * MathF.Cos(turn)) - (trunk.Front * MathF.Sin(turn)) + (up * (0.001f - pose.Gaze.Tilt))
        );
        var ahead = Vector3.Normalize(Vector3.Cross(up, aside));
        var front = Vector3.Normalize(ahead - (Vector3.UnitY * MathF.Tan(Math.Clamp(pose.Gaze.Nod, -0.9f, 0.9f))));
        var left = Vector3.Normalize(aside - (front * Vector3.Dot(aside, front)));
        return new Frame(front, Vector3.Cross(left, front), left);
    }

    private static Vector3 Along(Frame trunk, float raise, float forward, float side)
    {
        var (sine, cosine) = MathF.SinCos(raise * QuarterTurn);
        var (front, across) = MathF.SinCos(forward * QuarterTurn);
        return (trunk.Left * (side * sine * across)) - (trunk.Up * cosine) + (trunk.Front * (sine * front));
    }

    /// <summary>The point, moved out to the trunk's surface if it lies within; rather to the front than elsewhere.</summary>
    private static Vector3 Outside(Vector3 point, Vector3 pelvis, Vector3 neck, Vector3 front)
    {
        var axis = neck - pelvis;
        var share = Math.Clamp(Vector3.Dot(point - pelvis, axis) / axis.LengthSquared(), -0.2f, 1.3f);
        var off = point - (pelvis + (axis * share));
        var near = TrunkRadius - off.Length();
        return near <= 0 ? point : point + (Vector3.Normalize(off + (front * 0.08f)) * near);
    }

    /// <summary>Both halves of a leg are equally long, so the knee is in front of the middle between hip and foot.</summary>
    private static Vector3 Knee(Vector3 hip, Vector3 reach, Vector3 forward, float half)
    {
        var bend = MathF.Sqrt(MathF.Max(0, (half * half) - (reach.LengthSquared() / 4)));
        var along = Vector3.Normalize(reach);
        var ahead = Vector3.Normalize(forward - (along * Vector3.Dot(forward, along)));
        return hip + (reach / 2) + (ahead * bend);
    }
}

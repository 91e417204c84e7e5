namespace StageMix.Showcase.Dance;

/// <summary>How a body is held. Zero everywhere is standing upright with hanging arms, looking ahead.</summary>
/// <param name="Lean">sideways bend of the trunk, in radians, to the body's own left</param>
/// <param name="Twist">turn of the shoulders against the hips, in radians</param>
/// <param name="Hip">hips pushed to the left, in metres</param>
/// <param name="Crouch">0 is upright, 1 a deep squat</param>
/// <param name="Bow">forward bend of the trunk, in radians</param>
/// <param name="Gaze">how the head is held on the trunk</param>
internal readonly record struct Pose(
    Arm Left,
    Arm Right,
    Leg LeftLeg,
    Leg RightLeg,
    float Lean = 0,
    float Twist = 0,
    float Hip = 0,
    float Crouch = 0,
    float Bow = 0,
    Gaze Gaze = default
)
{
    public Pose Mirrored => new(Right, Left, RightLeg, LeftLeg, -Lean, -Twist, -Hip, Crouch, Bow, Gaze.Mirrored);

    public static Pose Between(Pose from, Pose to, float share) =>
        new(
            Arm.Between(from.Left, to.Left, share),
            Arm.Between(from.Right, to.Right, share),
            Leg.Between(from.LeftLeg, to.LeftLeg, share),
            Leg.Between(from.RightLeg, to.RightLeg, share),
            float.Lerp(from.Lean, to.Lean, share),
            float.Lerp(from.Twist, to.Twist, share),
            float.Lerp(from.Hip, to.Hip, share),
            float.Lerp(from.Crouch, to.Crouch, share),
            float.Lerp(from.Bow, to.Bow, share),
            Gaze.Between(from.Gaze, to.Gaze, share)
        );
}

/// <summary>An arm; angles in quarter turns.</summary>
/// <param name="Raise">0 hangs, 1 is level, 2 points up</param>
/// <param name="Forward">0 is to the side, 1 to the front, more crosses the body</param>
/// <param name="Elbow">how much further the forearm is raised than the upper arm</param>
/// <param name="Inward">how much further the forearm is turned to the front</param>
internal readonly record struct Arm(float Raise, float Forward = 0, float Elbow = 0, float Inward = 0)
{
    public static Arm Between(Arm from, Arm to, float share) =>
        new(
            float.Lerp(from.Raise, to.Raise, share),
            float.Lerp(from.Forward, to.Forward, share),
            float.Lerp(from.Elbow, to.Elbow, share),
            float.Lerp(from.Inward, to.Inward, share)
        );
}

/// <param name="Out">how far the foot stands out from under the hip, in metres</param>
/// <param name="Lift">how high the foot is lifted, in metres</param>
/// <param name="Forward">how far it stands before the hip, in metres</param>
internal readonly record struct Leg(float Out = 0, float Lift = 0, float Forward = 0)
{
    public static Leg Between(Leg from, Leg to, float share) =>
        new(
            float.Lerp(from.Out, to.Out, share),
            float.Lerp(from.Lift, to.Lift, share),
            float.Lerp(from.Forward, to.Forward, share)
        );
}

/// <summary>How the head is held, in radians.</summary>
/// <param name="Turn">to the body's own left</param>
/// <param name="Nod">down</param>
/// <param name="Tilt">towards the left shoulder</param>
internal readonly record struct Gaze(float Turn = 0, float Nod = 0, float Tilt = 0)
{
    public Gaze Mirrored => new(-Turn, Nod, -Tilt);

    public static Gaze Between(Gaze from, Gaze to, float share) =>
        new(
            float.Lerp(from.Turn, to.Turn, share),
            float.Lerp(from.Nod, to.Nod, share),
            float.Lerp(from.Tilt, to.Tilt, share)
        );
}

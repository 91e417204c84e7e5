using System.Numerics;

namespace StageMix.Showcase.Dance;

/// <summary>
/// A posed body's joints in metres: x to the camera's right, y up, z away from the audience; the floor is y = 0.
/// A dancer who faces the audience has the left hand at positive x.
/// </summary>
/// <param name="Head">the centre of the head's ball, whose radius is <see cref="HeadRadius"/></param>
/// <param name="Pelvis">between the hips</param>
/// <param name="Trunk">which way the chest looks</param>
/// <param name="Stature">this dancer's size against the others', around 1</param>
internal sealed record Body(
    Vector3 Head,
    Vector3 Neck,
    Vector3 Pelvis,
    Frame Skull,
    Frame Trunk,
    Limb LeftArm,
    Limb RightArm,
    Limb LeftLeg,
    Limb RightLeg,
    float Stature
)
{
    /// <summary>In metres, the same for everyone.</summary>
    public const float HeadRadius = 0.13f;

    public Expression Expression { get; init; } = Expression.Calm;

    /// <summary>How far loose hair is behind the head, in metres: it follows late.</summary>
    public Vector3 HairSwing { get; init; }

    /// <summary>How far a skirt's hem is behind the hips, in metres.</summary>
    public Vector3 HemSwing { get; init; }

    /// <summary>Turning speed: 0 stands still, 1 spins; hems fly.</summary>
    public float Flare { get; init; }
}

/// <param name="Root">shoulder or hip</param>
/// <param name="Joint">elbow or knee</param>
/// <param name="End">wrist or ankle</param>
/// <param name="Tip">fingers or toes</param>
internal readonly record struct Limb(Vector3 Root, Vector3 Joint, Vector3 End, Vector3 Tip);

/// <summary>Which way a part of the body is turned: unit vectors, each upright on the others.</summary>
/// <param name="Left">the body's own left</param>
internal readonly record struct Frame(Vector3 Front, Vector3 Up, Vector3 Left);

/// <summary>What a face does.</summary>
/// <param name="Mouth">0 is closed, 1 wide open</param>
/// <param name="Eyes">0 is closed, 1 open</param>
/// <param name="Smile">0 to 1</param>
internal readonly record struct Expression(float Mouth, float Eyes, float Smile)
{
    public static readonly Expression Calm = new(0, 1, 0.3f);
}

using System.Numerics;

namespace StageMix.Showcase.Filming;

/// <summary>A pinhole camera.</summary>
/// <param name="fieldOfView">the height that the picture takes in, in radians</param>
/// <param name="roll">how far it is turned about its own axis, in radians</param>
internal sealed class Camera(
    Vector3 position,
    Vector3 target,
    float fieldOfView,
    float width,
    float height,
    float roll = 0
)
{
    private const float Nearest = 0.2f;

    private readonly Vector3 _forward = Vector3.Normalize(target - position);
    private readonly Vector3 _right = RightOf(Vector3.Normalize(target - position), roll);
    private readonly float _focal = height / 2 / MathF.Tan(fieldOfView / 2);

    public float Width => width;

    public float Height => height;

    public float DepthOf(Vector3 point) => Vector3.Dot(point - position, _forward);

    /// <summary>How many pixels a metre has at that point.</summary>
    public float ScaleAt(Vector3 point) => _focal / MathF.Max(Nearest, DepthOf(point));

    /// <summary>The point in pixels from the top left; points behind the camera are held just before it.</summary>
    public Vector2 Project(Vector3 point)
    {
        var up = Vector3.Cross(_forward, _right);
        var offset = point - position;
        var scale = ScaleAt(point);
        return new Vector2(
            (width / 2) + (Vector3.Dot(offset, _right) * scale),
            (height / 2) - (Vector3.Dot(offset, up) * scale)
        );
    }

    private static Vector3 RightOf(Vector3 forward, float roll)
    {
        var level = Vector3.Normalize(Vector3.Cross(Vector3.UnitY, forward));
        return roll == 0 ? level : Vector3.Transform(level, Quaternion.CreateFromAxisAngle(forward, roll));
    }
}

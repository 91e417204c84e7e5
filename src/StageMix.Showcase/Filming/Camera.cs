using System.Numerics;

namespace StageMix.Showcase.Filming;

/// <summary>A pinhole camera.</summary>
/// <param name="fieldOfView">the height that the picture takes in, in radians</param>
internal sealed class Camera(Vector3 position, Vector3 target, float fieldOfView, float width, float height)
{
    private const float Nearest = 0.2f;

    private readonly Vector3 _forward = Vector3.Normalize(target - position);
    private readonly float _focal = height / 2 / MathF.Tan(fieldOfView / 2);

    public float Width => width;

    public float Height => height;

    public float DepthOf(Vector3 point) => Vector3.Dot(point - position, _forward);

    /// <summary>How many pixels a metre has at that point.</summary>
    public float ScaleAt(Vector3 point) => _focal / MathF.Max(Nearest, DepthOf(point));

    /// <summary>The point in pixels from the top left; points behind the camera are held just before it.</summary>
    public Vector2 Project(Vector3 point)
    {
        var right = Vector3.Normalize(Vector3.Cross(Vector3.UnitY, _forward));
        var up = Vector3.Cross(_forward, right);
        var offset = point - position;
        var scale = ScaleAt(point);
        return new Vector2(
            (width / 2) + (Vector3.Dot(offset, right) * scale),
            (height / 2) - (Vector3.Dot(offset, up) * scale)
        );
    }
}

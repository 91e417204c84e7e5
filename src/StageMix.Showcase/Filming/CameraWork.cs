using System.Numerics;
using StageMix.Showcase.Dance;

namespace StageMix.Showcase.Filming;

/// <summary>Where the camera of a shot stands, and what it looks at, as the shot goes on.</summary>
/// <param name="width">the drawn picture's, in pixels</param>
internal sealed class CameraWork(Choreography choreography, float width, float height)
{
    private static readonly Vector3 _centre = new(0, 0.95f, 0.2f);

    /// <param name="share">how much of the shot is over, 0 to 1</param>
    public Camera At(Shot shot, float share, double songSeconds)
    {
        var dancer = choreography.PlaceOf(shot.Dancer, songSeconds);
        var (side, high) = ((float)shot.Side, (float)shot.Height);
        var drift = (share - 0.5f) * side;
        return shot.Kind switch
        {
            CameraKind.Wide => Look(
                new(side + drift, 2 + (0.5f * high), -8.2f),
                _centre + new Vector3(0, 0.3f, 0),
                0.45f
            ),
            CameraKind.Mid => Look(
                dancer + new Vector3(side + (0.5f * drift), 1.3f + (0.3f * high), -4.6f),
                dancer + new Vector3(0.15f * side, 1, 0),
                0.47f
            ),
            CameraKind.CloseUp => Look(
                dancer + new Vector3((0.7f * side) + (0.2f * drift), 1.5f + (0.1f * high), -2.4f),
                dancer + new Vector3(0.06f * side, 1.42f, 0),
                0.38f
            ),
            CameraKind.Side => Look(
                new(MathF.Sign(side) * (5.2f + MathF.Abs(side)), 1.1f + (0.4f * high), -4.2f + drift),
                _centre,
                0.46f
            ),
            _ => Look(
                new(0.6f * side, 1.5f + (0.3f * high), -8.6f + (3.4f * share)),
                _centre + new Vector3(0, 0.15f, 0),
                0.5f
            ),
        };
    }

    private Camera Look(Vector3 from, Vector3 at, float fieldOfView) => new(from, at, fieldOfView, width, height);
}

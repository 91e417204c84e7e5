using System.Numerics;
using StageMix.Showcase.Dance;

namespace StageMix.Showcase.Filming;

/// <summary>The camera of a shot at each of its frames: its rig, the unrest of hands, swings to others, and the lens.</summary>
/// <param name="width">the drawn picture's, in pixels</param>
internal sealed class CameraWork(double framesPerSecond, float width, float height)
{
    /// <summary>Seconds before and after its shot in which a camera moves too, for dissolves.</summary>
    private const double Beyond = 0.5;

    /// <summary>How much more than it must a tall picture takes in above and below, at most, to show all dancers.</summary>
    private const float TallestFit = 2;

    /// <summary>Metres that are kept between a camera and every dancer.</summary>
    private const float Clearance = 1.6f;

    /// <param name="frame">with its fraction: any moment of the shot and half a second around it</param>
    public Camera At(Shot shot, double frame, Danced now)
    {
        var seconds = (frame - shot.FirstFrame) / framesPerSecond;
        var length = shot.Frames / framesPerSecond;
        var view = Rigs.Of(shot, (float)((seconds + Beyond) / (length + (2 * Beyond))), now);
        var target = shot.Whip is { } whip ? Swung(shot, whip, view.Target, frame, now) : view.Target;
        var hand = view.Unrest * Vector3.Distance(view.Position, target) / 5;
        var position = Clear(view.Position + (0.12f * hand * Shake(0.9 * seconds, 0)), now);
        return new Camera(
            position,
            target + (0.09f * hand * Shake(1.7 * seconds, 3)),
            2 * MathF.Atan(HalfHeight(view) / view.FitDistance),
            width,
            height,
            0.02f * view.Unrest * SmoothNoise.At(seconds, shot.Setup.Phase, 6)
        );

        Vector3 Shake(double at, int channel) =>
            new(
                SmoothNoise.At(at, shot.Setup.Phase, channel),
                SmoothNoise.At(at, shot.Setup.Phase, channel + 1),
                SmoothNoise.At(at, shot.Setup.Phase, channel + 2)
            );
    }

    /// <summary>The camera stays where it is and turns: slow, fast, slow.</summary>
    private static Vector3 Swung(Shot shot, Whip whip, Vector3 from, double frame, Danced now)
    {
        var range = whip.Range;
        var way = Easing.Smooth((float)((frame - range.Start) / (range.End - range.Start)));
        return way == 0 ? from : Vector3.Lerp(from, Rigs.Of(shot with { Dancer = whip.Dancer }, 0.5f, now).Target, way);
    }

    private float HalfHeight(View view) =>
        MathF.Max(view.HalfHeight, MathF.Min(view.HalfWidth * height / width, TallestFit * view.HalfHeight));

    /// <summary>Moves a camera aside that a dancer would walk into.</summary>
    private static Vector3 Clear(Vector3 position, Danced now)
    {
        for (var dancer = 0; dancer < now.Dancers; dancer++)
        {
            var away = (position - now.Dance.PlaceOf(dancer, now.Clock)) with { Y = 0 };
            var room = away.Length();
            if (room is < Clearance and > 0)
            {
                position += away * ((Clearance - room) / room);
            }
        }

        return position;
    }
}

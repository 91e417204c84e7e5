using StageMix.Pipeline.Planning.Faces;

namespace StageMix.Pipeline.Planning;

/// <summary>Compares what is seen before and after a switch.</summary>
internal static class PictureMatch
{
    /// <summary>A linear regression's weights for the root of a jump, fitted to shows of the seeds 1 and 2.</summary>
    private const double Base = 0.48;
    private const double OfLayout = -0.59;
    private const double OfMovement = -0.36;
    private const double OfShift = 0.58;
    private const double OfSpreadX = 0.25;
    private const double OfSpreadY = 0.55;
    private const double OfStir = 0.15;
    private const double OfTurn = 0.1;
    private const double OfSharpness = 0.1;

    /// <summary>How much faces count against the rest, where both pictures have some.</summary>
    private const double OfFaces = 0.6;

    /// <summary>
    /// How far people are likely to jump, 0 to 1: by the faces that were found, and by all else. The two are multiplied:
    /// a face that stays says much, for hardly anything else looks like it, while one that is far away may be another's.
    /// </summary>
    public static double Jump(Sight gone, Sight coming)
    {
        var likely = LikelyJump(gone, coming);
        return FaceJump.Between(gone.Faces, coming.Faces) is { } jump
            ? Math.Pow(jump, OfFaces) * Math.Pow(likely, 1 - OfFaces)
            : likely;
    }

    /// <summary>
    /// The same without faces: where pictures are composed alike, people move at the same places and
    /// as much, and the camera goes on as it went, they are likely to stay. Colours do not count.
    /// </summary>
    private static double LikelyJump(Sight gone, Sight coming)
    {
        var turns = double.Hypot(gone.Turn.X - coming.Turn.X, gone.Turn.Y - coming.Turn.Y);
        var root =
            Base
            + (OfLayout * gone.Layout.Likeness(coming.Layout))
            + (OfMovement * gone.Movement.Likeness(coming.Movement))
            + (OfShift * Math.Abs(gone.People.X - coming.People.X))
            + (OfSpreadX * coming.People.SpreadX)
            + (OfSpreadY * coming.People.SpreadY)
            + (OfStir * Math.Abs(gone.Stir - coming.Stir))
            + (OfTurn * turns)
            + (OfSharpness * Math.Abs(Math.Log((gone.Sharpness + 1) / (coming.Sharpness + 1))));
        var within = Math.Clamp(root, 0, 1);
        return within * within;
    }

    /// <summary>How unlike clothes and set are, 0 to 1.</summary>
    public static double Contrast(Sight gone, Sight coming)
    {
        const double Plain = 40;
        return Math.Min(1, (Distance(gone.Dress, coming.Dress) + Distance(gone.Whole, coming.Whole)) / Plain);
    }

    private static double Distance(Detecting.Tint a, Detecting.Tint b) => double.Hypot(a.Blue - b.Blue, a.Red - b.Red);
}

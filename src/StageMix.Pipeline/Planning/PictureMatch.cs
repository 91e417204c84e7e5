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

    /// <summary>
    /// How far people are likely to jump, 0 to 1: where pictures are composed alike, people move at the same places and
    /// as much, and the camera goes on as it went, they are likely to stay. Colours do not count.
    /// </summary>
    public static double Jump(Sight gone, Sight coming)
    {
        var turns = Math.Sqrt(Math.Pow(gone.Turn.X - coming.Turn.X, 2) + Math.Pow(gone.Turn.Y - coming.Turn.Y, 2));
        var root =
            Base
            + (OfLayout * Likeness(gone.Layout, coming.Layout))
            + (OfMovement * Likeness(gone.Movement, coming.Movement))
            + (OfShift * Math.Abs(gone.People.X - coming.People.X))
            + (OfSpreadX * coming.People.SpreadX)
            + (OfSpreadY * coming.People.SpreadY)
            + (OfStir * Math.Abs(gone.Stir - coming.Stir))
            + (OfTurn * turns)
            + (OfSharpness * Math.Abs(Math.Log((gone.Sharpness + 1) / (coming.Sharpness + 1))));
        return Math.Pow(Math.Clamp(root, 0, 1), 2);
    }

    /// <summary>How unlike clothes and set are, 0 to 1.</summary>
    public static double Contrast(Sight gone, Sight coming)
    {
        const double Plain = 40;
        return Math.Min(1, (Distance(gone.Dress, coming.Dress) + Distance(gone.Whole, coming.Whole)) / Plain);
    }

    /// <summary>The correlation of two maps: -1 to 1, 1 for the same.</summary>
    internal static double Likeness(float[] a, float[] b)
    {
        var (meanA, meanB) = (Mean(a), Mean(b));
        double dot = 0,
            lengthA = 0,
            lengthB = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var (x, y) = (a[i] - meanA, b[i] - meanB);
            dot += x * y;
            lengthA += x * x;
            lengthB += y * y;
        }

        var lengths = Math.Sqrt(lengthA * lengthB);
        return lengths < 1e-9 ? 0 : dot / lengths;
    }

    private static double Mean(float[] values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }

    private static double Distance(Detecting.Tint a, Detecting.Tint b) =>
        Math.Sqrt(Math.Pow(a.Blue - b.Blue, 2) + Math.Pow(a.Red - b.Red, 2));
}

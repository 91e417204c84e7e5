namespace StageMix.Pipeline.Planning.Faces;

/// <summary>How far the face that is looked at jumps across a switch.</summary>
internal static class FaceJump
{
    private const double Most = 1;

    /// <summary>
    /// From the largest outgoing face (of equal ones the nearest to the picture's middle) to the incoming one that fits
    /// best: the distance of their centres, in picture widths, and the difference of their radii, in picture heights.
    /// </summary>
    /// <returns>0 to 1; null where a picture has no face</returns>
    public static double? Between(IReadOnlyList<Face> gone, IReadOnlyList<Face> coming)
    {
        if (gone.Count == 0 || coming.Count == 0)
        {
            return null;
        }

        var largest = gone.MinBy(face => (-face.Radius, double.Hypot(face.X, face.Y)));
        return Math.Min(Most, coming.Min(face => Distance(largest, face)));
    }

    private static double Distance(Face a, Face b) =>
        double.Hypot(a.X - b.X, a.Y - b.Y) + Math.Abs(a.Radius - b.Radius);
}

using StageMix.Showcase;

namespace StageMix.Benchmarks.Planning;

/// <summary>How far a dancer's head jumps across a switch.</summary>
internal static class HeadJump
{
    /// <summary>Where no head is seen, or nowhere else to be found.</summary>
    private const double Most = 1;

    /// <summary>
    /// For the dancer whose head is largest in the outgoing frame (of equal ones the nearest to the middle): the distance
    /// to the same dancer's head in the incoming frame, in picture widths, and the difference of their radii, in heights.
    /// </summary>
    /// <returns>0 to 1; 1 where no head is seen or the dancer is not in the incoming frame</returns>
    public static double Between(StageTruth outgoing, long lastFrame, StageTruth incoming, long firstFrame)
    {
        var (before, after) = (HeadsAt(outgoing, lastFrame), HeadsAt(incoming, firstFrame));
        var dancer = before
            .Index()
            .Where(head => head.Item is not null)
            .OrderByDescending(head => head.Item!.Value.Radius)
            .ThenBy(head => FromMiddle(head.Item!.Value))
            .Select(head => head.Index)
            .FirstOrDefault(-1);
        return dancer >= 0 && dancer < after.Count && after[dancer] is { } there
            ? Math.Min(Most, Distance(before[dancer]!.Value, there, (double)incoming.Height / incoming.Width))
            : Most;
    }

    private static IReadOnlyList<Head?> HeadsAt(StageTruth stage, long frame) =>
        stage.Heads[(int)Math.Clamp(frame, 0, stage.Heads.Count - 1)];

    private static double FromMiddle(Head head) => Math.Pow(head.X - 0.5, 2) + Math.Pow(head.Y - 0.5, 2);

    private static double Distance(Head a, Head b, double heightInWidths)
    {
        var (x, y) = (b.X - a.X, (b.Y - a.Y) * heightInWidths);
        return Math.Sqrt((x * x) + (y * y)) + Math.Abs(b.Radius - a.Radius);
    }
}

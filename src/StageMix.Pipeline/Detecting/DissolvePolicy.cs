namespace StageMix.Pipeline.Detecting;

/// <summary>Which scores are dissolves: frames that are two pictures at once, for a while.</summary>
internal static class DissolvePolicy
{
    /// <summary>The longest dissolve, in seconds.</summary>
    private const double Longest = 1;

    private const double Usual = 0.7;

    /// <summary>What is less likely is none.</summary>
    private const double LeastLikely = 0.1;

    /// <summary>No shot is so short, in seconds, that a dissolve's middle is nearer to a hard cut.</summary>
    private const double NearCut = 0.8;

    /// <param name="cuts">the hard cuts, in order</param>
    /// <returns>in order, the doubtful ones too; a likelier one next to it takes a dissolve's place</returns>
    public static IReadOnlyList<ShotEvent> Judge(
        IReadOnlyList<FrameScore> frames,
        IReadOnlyList<ShotEvent> cuts,
        double framesPerSecond
    )
    {
        var taken = Taken(frames.Count, cuts, framesPerSecond);
        var likely = frames.Select((score, frame) => taken[frame] ? 0 : score.Likely.Dissolve).ToArray();
        var dissolves = new List<ShotEvent>();
        var apart = Longest * framesPerSecond;
        foreach (
            var frame in Enumerable
                .Range(0, frames.Count)
                .Where(frame => likely[frame] >= LeastLikely)
                .OrderByDescending(frame => likely[frame])
        )
        {
            if (dissolves.TrueForAll(other => Math.Abs(other.Frame - frame) > apart))
            {
                dissolves.Add(Around(likely, frame, framesPerSecond));
            }
        }

        return [.. dissolves.OrderBy(dissolve => dissolve.Frame)];
    }

    private static bool[] Taken(int frames, IReadOnlyList<ShotEvent> cuts, double framesPerSecond)
    {
        var taken = new bool[frames];
        var near = (int)(NearCut * framesPerSecond);
        foreach (var cut in cuts)
        {
            for (var at = Math.Max(0, cut.Frame - near); at < Math.Min(frames, cut.Frame + near + 1); at++)
            {
                taken[at] = true;
            }
        }

        return taken;
    }

    /// <summary>As long as frames are at least half as likely, and no shorter than is usual: the ends are not seen.</summary>
    private static ShotEvent Around(float[] likely, int frame, double framesPerSecond)
    {
        var reach = (int)(Longest * framesPerSecond / 2);
        var near = Enumerable
            .Range(Math.Max(0, frame - reach), (2 * reach) + 1)
            .Where(at => at < likely.Length && likely[at] >= likely[frame] / 2)
            .ToList();
        var (middle, length) = ((near[0] + near[^1]) / 2, near[^1] - near[0]);
        var half = (int)Math.Round(Math.Max(length, Usual * framesPerSecond) / 2);
        return new(middle, middle - half, middle + half, likely[frame]);
    }
}

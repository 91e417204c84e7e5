using StageMix.Timeline;

namespace StageMix.Pipeline.Aligning;

/// <summary>Keeps of each part of the song the one delay that tells most: that of the way through the song, elsewhere the strongest.</summary>
internal static class WindowEvidence
{
    /// <param name="matches">of the coarse search, for what lies on no line</param>
    /// <param name="delays">of each run</param>
    public static AlignmentEvidence Of(
        IReadOnlyList<WindowMatch> matches,
        IReadOnlyList<FollowedLine> lines,
        IReadOnlyList<LineRun> runs,
        IReadOnlyList<IReadOnlyList<NearDelay>> delays
    )
    {
        var near =
            lines.Count > 0
                ? lines.SelectMany(line => line.Delays)
                : matches.Select(match => new NearDelay(match.Song, match.Delay, match.Likeness));
        var elsewhere = near.Where(delay => !runs.Any(run => run.Holds(delay.Song)))
            .GroupBy(delay => delay.Song)
            .Select(alike => alike.MaxBy(delay => delay.Likeness));
        return new AlignmentEvidence(
            [.. delays.SelectMany(run => run).Concat(elsewhere).OrderBy(delay => delay.Song).Select(Rounded)],
            LocalDelays.LeastLikeness
        );
    }

    /// <summary>Microseconds and thousandths: a record of a whole song stays small.</summary>
    private static LocalDelay Rounded(NearDelay delay) =>
        new(
            Timestamp.FromSeconds(delay.Song),
            Math.Round(delay.Delay, 6),
            Math.Round(Math.Clamp(delay.Likeness, 0, 1), 3)
        );
}

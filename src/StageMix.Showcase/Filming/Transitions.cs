namespace StageMix.Showcase.Filming;

/// <summary>Turns about every eighth hard cut into a dissolve or a fade through black, but where the dance jumps.</summary>
internal static class Transitions
{
    private const int FewestBetween = 5;
    private const int MostBetween = 9;
    private const double ShortestSeconds = 0.3;
    private const double LongestSeconds = 1;

    /// <summary>A transition takes no more than this share of a shot that it is part of.</summary>
    private const double LargestShare = 0.35;

    // of three, one is a fade
    private static readonly TransitionKind[] _kinds =
    [
        TransitionKind.Dissolve,
        TransitionKind.Fade,
        TransitionKind.Dissolve,
    ];

    public static IReadOnlyList<Shot> Write(IReadOnlyList<Shot> shots, DanceFloor floor, SeededRandom random)
    {
        var (wait, kind) = (random.Below(FewestBetween), random.Below(_kinds.Length));
        var joined = new List<Shot>();
        foreach (var shot in shots)
        {
            if (joined.Count == 0 || wait-- > 0 || floor.Jumps.Contains(shot.FirstFrame))
            {
                joined.Add(shot);
                continue;
            }

            var seconds = random.Between(ShortestSeconds, LongestSeconds);
            var room = (long)(2 * LargestShare * Math.Min(shot.Frames, joined[^1].Frames));
            var frames = Math.Min((long)Math.Round(seconds * floor.FramesPerSecond), room);
            var start = shot.FirstFrame - (frames / 2);
            var entry = new TransitionTruth(_kinds[kind++ % _kinds.Length], start, start + frames, shot.FirstFrame);
            joined.Add(shot with { Entry = entry });
            wait = FewestBetween + random.Below(MostBetween - FewestBetween + 1);
        }

        return joined;
    }
}

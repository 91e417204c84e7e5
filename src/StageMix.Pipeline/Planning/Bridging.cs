namespace StageMix.Pipeline.Planning;

/// <summary>Where no stage holds the song, the picture of the stage before (at the start: after) goes on.</summary>
internal static class Bridging
{
    private const int Nothing = -1;

    /// <param name="held">for each stage the segment that each output frame lies in, or -1; changed in place</param>
    public static void Fill(IReadOnlyList<int[]> held, int frames)
    {
        for (var frame = 1; frame < frames; frame++)
        {
            Continue(held, frame, frame - 1);
        }

        for (var frame = frames - 2; frame >= 0; frame--)
        {
            Continue(held, frame, frame + 1);
        }
    }

    private static void Continue(IReadOnlyList<int[]> held, int frame, int neighbour)
    {
        if (held.Any(stage => stage[frame] != Nothing))
        {
            return;
        }

        foreach (var stage in held)
        {
            stage[frame] = stage[neighbour];
        }
    }
}

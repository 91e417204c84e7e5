namespace StageMix.Pipeline.Planning;

/// <summary>Where no stage holds the song, the picture of the stage before (at the start: after) goes on.</summary>
internal static class Bridging
{
    private const int Nothing = -1;

    /// <param name="held">for each stage the segment that each output frame lies in, or -1; changed in place</param>
    /// <param name="isBanned">whether a stage must not be shown in a frame</param>
    public static void Fill(IReadOnlyList<int[]> held, int frames, Func<int, int, bool> isBanned)
    {
        var empty = Enumerable.Range(0, frames).Where(frame => held.All(stage => stage[frame] == Nothing)).ToList();
        var before = held.Select(stage => Nearest(stage, Enumerable.Range(0, frames))).ToList();
        var after = held.Select(stage => Nearest(stage, Enumerable.Range(0, frames).Reverse())).ToList();
        foreach (var frame in empty)
        {
            var free = Enumerable.Range(0, held.Count).Where(s => !isBanned(s, frame)).ToList();
            var near = free.Exists(s => before[s][frame] != Nothing) ? before : after;
            var able = free.Where(s => near[s][frame] != Nothing).ToList();
            var nearest = able.Select(s => near[s][frame]).OrderBy(other => Math.Abs(other - frame)).FirstOrDefault();
            foreach (var s in able.Where(s => near[s][frame] == nearest))
            {
                held[s][frame] = held[s][nearest];
            }
        }
    }

    /// <summary>For each frame the one that was held most lately on the way to it, or -1.</summary>
    private static int[] Nearest(int[] held, IEnumerable<int> way)
    {
        var nearest = new int[held.Length];
        var latest = Nothing;
        foreach (var frame in way)
        {
            latest = held[frame] == Nothing ? latest : frame;
            nearest[frame] = latest;
        }

        return nearest;
    }
}

namespace StageMix.Pipeline.Aligning;

/// <summary>
/// The lines on which the windows' matches lie together. One match may be chance or another chorus; many on one line are
/// evidence. A stage is filmed with one clock, so all its lines drift alike.
/// </summary>
/// <remarks>After P. V. C. Hough, "Method and means for recognizing complex patterns", 1962.</remarks>
internal static class DelayLines
{
    /// <summary>How far clocks may be apart: more than any camera's, less than what is heard.</summary>
    private const double MostDrift = 500e-6;
    private const double DriftStep = 10e-6;

    /// <summary>How much less is believed of the most drift than of none: it decides where few matches leave it open.</summary>
    private const double Doubt = 0.1;

    /// <summary>Matches that lie so near (seconds) to a line are on it.</summary>
    private const double Near = 0.0015;

    /// <summary>Lines nearer to each other than this are one.</summary>
    private const double Apart = 0.008;

    private const int Most = 24;

    /// <summary>What the matches on a line must come to: one very strong one, or some together.</summary>
    private const double LeastStrength = 14;

    /// <summary>Beyond it a match is certain; certain ones do not outweigh many.</summary>
    private const double Certain = 20;

    /// <returns>the one that explains most first</returns>
    public static List<DelayLine> Find(IReadOnlyList<WindowMatch> matches)
    {
        var best = (Focus: 0.0, Drift: 0.0);
        for (var drift = -MostDrift; drift <= MostDrift; drift += DriftStep)
        {
            var doubt = 1 - (Doubt * Math.Abs(drift) / MostDrift);
            var focus = doubt * Dense(Level(matches, drift)).Take(Most).Sum(dense => dense.Strength * dense.Strength);
            best = focus > best.Focus ? (focus, drift) : best;
        }

        return [.. Explaining(Level(matches, best.Drift)).Select(offset => new DelayLine(offset, best.Drift))];
    }

    /// <summary>
    /// Offsets of lines, each chosen for what those before leave unexplained, in the song and in the stage. By strength
    /// alone, a song of few riffs fills all places with lines from riffs to their repeats, and what is played but for a
    /// short while has none.
    /// </summary>
    private static List<double> Explaining(List<LevelMatch> level)
    {
        var offsets = new List<double>();
        var open = Dense(level).TakeWhile(dense => dense.Strength >= LeastStrength).ToList();
        var (song, stage) = (new Counter<double>(), new Counter<int>());
        while (offsets.Count < Most && open.Count > 0)
        {
            var next = open.MaxBy(dense =>
                On(dense).Sum(match => match.Strength / (1 + song[match.Window]) / (1 + stage[match.Place]))
            );
            song.Add(On(next).Select(match => match.Window));
            stage.Add(On(next).Select(match => match.Place));
            offsets.Add(next.Offset);
            open.Remove(next);
        }

        return offsets;

        List<LevelMatch> On(DenseMatches dense) => level[dense.First..dense.End];
    }

    /// <summary>The matches with that drift taken away, by their offset.</summary>
    private static List<LevelMatch> Level(IReadOnlyList<WindowMatch> matches, double drift) =>
        [
            .. matches
                .Select(match => new LevelMatch(
                    match.Song,
                    (int)((match.Song + match.Delay) / WindowMatches.WindowSeconds),
                    match.Delay - (drift * match.Song),
                    Math.Min(match.Strength, Certain)
                ))
                .OrderBy(match => match.Offset),
        ];

    /// <summary>Where they lie near each other, the densest first.</summary>
    private static IEnumerable<DenseMatches> Dense(List<LevelMatch> level)
    {
        var all = new List<DenseMatches>();
        var (first, sum) = (0, 0.0);
        for (var last = 0; last < level.Count; last++)
        {
            sum += level[last].Strength;
            for (; level[last].Offset - level[first].Offset > 2 * Near; first++)
            {
                sum -= level[first].Strength;
            }

            all.Add(new DenseMatches(first, last + 1, (level[last].Offset + level[first].Offset) / 2, sum));
        }

        var found = new List<DenseMatches>();
        foreach (var dense in all.OrderByDescending(dense => dense.Strength))
        {
            if (found.TrueForAll(other => Math.Abs(other.Offset - dense.Offset) > Apart))
            {
                found.Add(dense);
                yield return dense;
            }
        }
    }

    /// <param name="Window">of the song, its middle</param>
    /// <param name="Place">in the stage, in windows' lengths</param>
    private readonly record struct LevelMatch(double Window, int Place, double Offset, double Strength);

    /// <param name="First">of the level matches</param>
    /// <param name="End">before which they end</param>
    private readonly record struct DenseMatches(int First, int End, double Offset, double Strength);

    /// <summary>How many lines explain each.</summary>
    private sealed class Counter<T>
        where T : notnull
    {
        private readonly Dictionary<T, int> _counts = [];

        public int this[T key] => _counts.GetValueOrDefault(key);

        public void Add(IEnumerable<T> keys)
        {
            foreach (var key in keys.Distinct())
            {
                _counts[key] = this[key] + 1;
            }
        }
    }
}

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

    private const int Most = 12;

    /// <summary>What the matches on a line must come to: one very strong one, or some together.</summary>
    private const double LeastStrength = 14;

    /// <summary>Beyond it a match is certain; certain ones do not outweigh many.</summary>
    private const double Certain = 20;

    /// <returns>the strongest first</returns>
    public static List<DelayLine> Find(IReadOnlyList<WindowMatch> matches)
    {
        var best = (Focus: 0.0, Drift: 0.0);
        for (var drift = -MostDrift; drift <= MostDrift; drift += DriftStep)
        {
            var doubt = 1 - (Doubt * Math.Abs(drift) / MostDrift);
            var focus = doubt * Offsets(matches, drift).Sum(line => line.Strength * line.Strength);
            best = focus > best.Focus ? (focus, drift) : best;
        }

        return
        [
            .. Offsets(matches, best.Drift)
                .Where(line => line.Strength >= LeastStrength)
                .Take(Most)
                .Select(line => new DelayLine(line.Offset, best.Drift)),
        ];
    }

    /// <summary>Where the matches lie densest when that drift is taken away, the densest first.</summary>
    private static List<(double Offset, double Strength)> Offsets(IReadOnlyList<WindowMatch> matches, double drift)
    {
        var level = matches
            .Select(match => (Offset: match.Delay - (drift * match.Song), Strength: Math.Min(match.Strength, Certain)))
            .OrderBy(match => match.Offset)
            .ToList();
        var sums = new List<(double Offset, double Strength)>();
        var (first, sum) = (0, 0.0);
        for (var last = 0; last < level.Count; last++)
        {
            sum += level[last].Strength;
            for (; level[last].Offset - level[first].Offset > 2 * Near; first++)
            {
                sum -= level[first].Strength;
            }

            sums.Add(((level[last].Offset + level[first].Offset) / 2, sum));
        }

        var lines = new List<(double Offset, double Strength)>();
        foreach (var line in sums.OrderByDescending(line => line.Strength))
        {
            if (lines.Count == Most)
            {
                break;
            }

            if (lines.TrueForAll(other => Math.Abs(other.Offset - line.Offset) > Apart))
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}

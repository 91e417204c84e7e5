using MathNet.Numerics.Statistics;

namespace StageMix.Pipeline.Aligning.Structures;

/// <summary>Which beats begin a bar of four: chords change there, sections begin there, and basses and kick drums like it.</summary>
internal static class BarPhase
{
    private const int BeatsPerBar = 4;

    /// <summary>What the evidence must outweigh for a bar to have more or fewer beats than four.</summary>
    private const double ChangeCost = 12;

    /// <summary>Beats to each side between which a change of chord and of sound is looked for.</summary>
    private const int ChordReach = 2;
    private const int SoundReach = 4;

    /// <param name="beats">frames of the curve, rising</param>
    /// <param name="features">of the spans from beat to beat</param>
    /// <returns>indices of beats, rising</returns>
    public static IReadOnlyList<int> Downbeats(IReadOnlyList<int> beats, OnsetCurve onsets, SoundFeatures features)
    {
        var low = Smoothing.Gaussian(onsets.Low, BeatTracking.Tolerance);
        double[][] evidence =
        [
            Standardised([.. beats.Select(beat => (double)low[beat])]),
            Standardised(Changes(features.Chroma, ChordReach, beats.Count)),
            Standardised(Changes(features.Timbre, SoundReach, beats.Count)),
        ];
        return BestPhases([.. Enumerable.Range(0, beats.Count).Select(beat => evidence.Sum(kind => kind[beat]))]);
    }

    /// <summary>How far the spans before each beat are from those after it.</summary>
    private static double[] Changes(double[][] spans, int reach, int beats)
    {
        var changes = new double[beats];
        for (var beat = reach; beat + reach <= spans.Length; beat++)
        {
            changes[beat] = Vectors.Distance(
                Vectors.Mean(spans[(beat - reach)..beat]),
                Vectors.Mean(spans[beat..(beat + reach)])
            );
        }

        return changes;
    }

    private static double[] Standardised(double[] values)
    {
        var (mean, deviation) = values.MeanStandardDeviation();
        return Array.ConvertAll(values, value => deviation > 0 ? (value - mean) / deviation : 0);
    }

    /// <summary>The best run of places in the bar, one a beat, by A. Viterbi's algorithm: each beat is the next place, unless that is much worse.</summary>
    private static List<int> BestPhases(double[] evidence)
    {
        var best = new double[BeatsPerBar];
        var from = new int[evidence.Length, BeatsPerBar];
        for (var beat = 0; beat < evidence.Length; beat++)
        {
            var jump = Array.IndexOf(best, best.Max());
            var next = new double[BeatsPerBar];
            for (var place = 0; place < BeatsPerBar; place++)
            {
                var before = (place + BeatsPerBar - 1) % BeatsPerBar;
                from[beat, place] = best[jump] - ChangeCost > best[before] ? jump : before;
                next[place] = Math.Max(best[before], best[jump] - ChangeCost) + (place == 0 ? evidence[beat] : 0);
            }

            best = next;
        }

        var downbeats = new List<int>();
        var at = Array.IndexOf(best, best.Max());
        for (var beat = evidence.Length - 1; beat >= 0; beat--)
        {
            if (at == 0)
            {
                downbeats.Add(beat);
            }

            at = from[beat, at];
        }

        downbeats.Reverse();
        return downbeats;
    }
}

namespace StageMix.Pipeline.Aligning.Structures;

/// <summary>Each bar as one vector of its instruments, its rhythm and its harmony.</summary>
internal static class BarFeatures
{
    /// <summary>A bar's rhythm is what begins in each eighth of it.</summary>
    private const int Slots = 8;

    /// <summary>A groove stays through a section, chords go round within it.</summary>
    private const double RhythmWeight = 2;
    private const double ChromaWeight = 0.3;

    /// <param name="edges">seconds, rising; bar n is from edge n to edge n + 1</param>
    public static double[][] Of(BandPowers powers, OnsetCurve onsets, float[][] chroma, IReadOnlyList<double> edges)
    {
        var sound = SoundFeatures.Of(powers, chroma, edges);
        var rhythm = Rhythm(onsets, edges);
        return
        [
            .. sound.Timbre.Select(
                (timbre, bar) =>
                    (double[])
                        [
                            .. timbre,
                            .. rhythm[bar].Select(value => RhythmWeight * value),
                            .. sound.Chroma[bar].Select(value => ChromaWeight * value),
                        ]
            ),
        ];
    }

    private static double[][] Rhythm(OnsetCurve onsets, IReadOnlyList<double> edges)
    {
        var slots = new List<double>();
        for (var bar = 0; bar + 1 < edges.Count; bar++)
        {
            var slot = (edges[bar + 1] - edges[bar]) / Slots;
            // what begins on a slot's start lies in its middle
            slots.AddRange(Enumerable.Range(0, Slots).Select(n => edges[bar] + ((n - 0.5) * slot)));
        }

        slots.Add(edges[^1]);
        var means = SpanMeans.Of([onsets.Rises, onsets.Low], OnsetCurve.FrameRate, slots);
        return Vectors.Standardised([.. means.Chunk(Slots).Select(bar => bar.SelectMany(slot => slot).ToArray())]);
    }
}

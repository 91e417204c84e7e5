using MathNet.Numerics.Statistics;

namespace StageMix.Pipeline.Aligning.Structures;

/// <summary>What sounds in each of some spans of time, such that the distance between two says how unlike they are.</summary>
/// <param name="Chroma">by span, the notes' shares about their mean, of length 1: the harmony</param>
/// <param name="Timbre">by span, the bands' levels against the song's usual ones: the instruments and their loudness</param>
internal sealed record SoundFeatures(double[][] Chroma, double[][] Timbre)
{
    /// <summary>A band's level is logarithmic where its power is well above its mean divided by this, and linear below.</summary>
    private const double Compression = 3;

    /// <param name="edges">seconds, rising; span n is from edge n to edge n + 1</param>
    public static SoundFeatures Of(BandPowers powers, float[][] chroma, IReadOnlyList<double> edges) =>
        new(
            Array.ConvertAll(SpanMeans.Of(chroma, ChromaPowers.FrameRate, edges), Direction),
            Vectors.Standardised(Levels(SpanMeans.Of(powers.All, BandPowers.FrameRate, edges)))
        );

    private static double[] Direction(double[] notes)
    {
        var mean = notes.Average();
        var length = Math.Sqrt(notes.Sum(note => (note - mean) * (note - mean)));
        return Array.ConvertAll(notes, note => length > 0 ? (note - mean) / length : 0);
    }

    private static double[][] Levels(double[][] powers)
    {
        double[] usual =
        [
            .. Enumerable.Range(0, BandPowers.Bands).Select(band => powers.Select(span => span[band]).Mean()),
        ];
        return Array.ConvertAll(
            powers,
            span =>
                span.Zip(usual, (power, mean) => mean > 0 ? Math.Log(1 + (Compression * power / mean)) : 0).ToArray()
        );
    }
}

namespace StageMix.Pipeline.Aligning.Structures;

/// <summary>The sound's power over time in bands that are as wide as the ear hears them.</summary>
internal sealed class BandPowers
{
    /// <summary>Frames a second: places an onset to a few milliseconds.</summary>
    public const int FrameRate = Decimation.CoarseRate / Hop;

    public const int Bands = 24;

    /// <summary>The lowest bands: kick drums and basses, up to about 150 Hz.</summary>
    public const int LowBands = 4;

    private const int Hop = 32;
    private const int Window = 256;
    private const double HighestHertz = 3_600;

    private BandPowers(float[][] bands) => All = bands;

    /// <summary>By band and frame; band 0 is the lowest.</summary>
    public IReadOnlyList<float[]> All { get; }

    public int Frames => All[0].Length;

    public static BandPowers Measure(float[] samples, CancellationToken cancellationToken)
    {
        var edges = Edges();
        var frames = ShortTimeSpectra.CountOf(samples.Length, Hop);
        var bands = Enumerable.Range(0, Bands).Select(_ => new float[frames]).ToArray();
        ShortTimeSpectra.Visit(
            samples,
            Window,
            Hop,
            (frame, power) =>
            {
                for (var band = 0; band < Bands; band++)
                {
                    bands[band][frame] = Sum(power[edges[band]..edges[band + 1]]);
                }
            },
            cancellationToken
        );
        return new BandPowers(bands);
    }

    private static float Sum(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }

    /// <summary>Bins between which the bands lie: even steps on the mel scale, but at least one bin each.</summary>
    private static int[] Edges()
    {
        const double BinHertz = (double)Decimation.CoarseRate / Window;
        var edges = new int[Bands + 1];
        // the first bin is the sound's mean, not sound
        edges[0] = 1;
        for (var band = 1; band <= Bands; band++)
        {
            var hertz = Hertz(Mel(HighestHertz) * band / Bands);
            edges[band] = Math.Max(edges[band - 1] + 1, (int)Math.Round(hertz / BinHertz));
        }

        return edges;
    }

    // S. S. Stevens' scale in the form of D. O'Shaughnessy, "Speech Communication", 1987
    private static double Mel(double hertz) => 2595 * Math.Log10(1 + (hertz / 700));

    private static double Hertz(double mel) => 700 * (Math.Pow(10, mel / 2595) - 1);
}

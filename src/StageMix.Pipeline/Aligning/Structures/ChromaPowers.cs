namespace StageMix.Pipeline.Aligning.Structures;

/// <summary>How much of each of the twelve notes sounds over time, whatever the octave: the harmony, hardly the instruments.</summary>
internal static class ChromaPowers
{
    public const int Notes = 12;

    public const double FrameRate = (double)Decimation.CoarseRate / Hop;

    private const int Hop = 512;

    /// <summary>Tells semitones apart down to the lowest note that is looked at.</summary>
    private const int Window = 2048;

    private const double LowestHertz = 110;
    private const double HighestHertz = 1_760;

    /// <summary>By note and frame, note 0 is A. A semitone too high or low all through the song moves all notes alike, and nothing is lost.</summary>
    public static float[][] Measure(float[] samples, CancellationToken cancellationToken)
    {
        const double BinHertz = (double)Decimation.CoarseRate / Window;
        var (first, last) = ((int)(LowestHertz / BinHertz), (int)(HighestHertz / BinHertz));
        var notes = Enumerable.Range(0, last + 1).Select(bin => NoteOf(Math.Max(1, bin) * BinHertz)).ToArray();
        var frames = ShortTimeSpectra.CountOf(samples.Length, Hop);
        var chroma = Enumerable.Range(0, Notes).Select(_ => new float[frames]).ToArray();
        ShortTimeSpectra.Visit(
            samples,
            Window,
            Hop,
            (frame, power) =>
            {
                for (var bin = first; bin <= last; bin++)
                {
                    // the root keeps one loud partial from being all of the harmony
                    chroma[notes[bin]][frame] += MathF.Sqrt(power[bin]);
                }
            },
            cancellationToken
        );
        return chroma;
    }

    private static int NoteOf(double hertz) =>
        (((int)Math.Round(Notes * Math.Log2(hertz / LowestHertz)) % Notes) + Notes) % Notes;
}

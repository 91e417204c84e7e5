namespace StageMix.Benchmarks.Aligning;

/// <summary>How good an alignment has to be; every limit is still good enough.</summary>
/// <param name="Median">of the errors, in ms</param>
/// <param name="Percentile95">of the errors, in ms</param>
/// <param name="MissedShare">of the song time that the stage holds, 0 to 1</param>
/// <param name="Invented">in seconds of song time</param>
internal sealed record AlignmentBar(double Median, double Percentile95, double MissedShare, double Invented)
{
    /// <summary>Lips and feet still go with the sound, and little is lost.</summary>
    public static AlignmentBar Right { get; } = new(15, 15, 0.05, 2);

    /// <summary>As good as aligning is meant to be.</summary>
    public static AlignmentBar Wanted { get; } = new(1, 5, 0.03, 1);
}

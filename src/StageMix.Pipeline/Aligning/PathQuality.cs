using MathNet.Numerics.Statistics;

namespace StageMix.Pipeline.Aligning;

/// <summary>What tells the song itself from another of the same beat.</summary>
/// <param name="Likeness">mean over what is held, 0 to 1</param>
/// <param name="Steadiness">
/// the lower quartile of the frames' likeness, chance taken away, as a share of the mean: the song is alike all the time,
/// another with the same drums on their beats alone
/// </param>
internal sealed record PathQuality(double Likeness, double Steadiness)
{
    public static readonly PathQuality None = new(0, 0);

    /// <summary>How far a normal distribution's quartiles lie from its middle, in standard deviations.</summary>
    private const double Quartile = 0.6745;

    public static PathQuality Of(IReadOnlyList<LineRun> runs, IReadOnlyList<FollowedLine> lines)
    {
        List<double> own =
        [
            .. runs.SelectMany(run => lines[run.Line].Likeness[run.First..run.End])
                .Select(likeness => (double)likeness),
        ];
        var mean = own.DefaultIfEmpty().Average();
        if (mean <= 0)
        {
            return None;
        }

        var chance = Quartile * WhiteSound.Chance(LineLikeness.Frame);
        return new PathQuality(mean, Math.Clamp((own.LowerQuartile() + chance) / mean, 0, 1));
    }
}

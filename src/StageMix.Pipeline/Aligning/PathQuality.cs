using MathNet.Numerics.Statistics;

namespace StageMix.Pipeline.Aligning;

/// <summary>What tells the song itself from another of the same beat.</summary>
/// <param name="Likeness">mean over what is held, 0 to 1</param>
/// <param name="Steadiness">
/// the lower quartile of the frames' likeness, chance taken away, as a share of the mean: the song is alike all the time,
/// another with the same drums on their beats alone
/// </param>
/// <param name="Distinctness">
/// how much more alike the way through the song is than the next best, which a few bars away sounds only similar, 0 to 1
/// </param>
internal sealed record PathQuality(double Likeness, double Steadiness, double Distinctness)
{
    public static readonly PathQuality None = new(0, 0, 0);

    /// <summary>Lines nearer than this (seconds) are the same way, heard by an echo.</summary>
    private const double Apart = 0.05;

    /// <summary>Another line tells something when it has this share of the way in the stage.</summary>
    private const double LeastShare = 0.3;

    /// <summary>How far a normal distribution's quartiles lie from its middle, in standard deviations.</summary>
    private const double Quartile = 0.6745;

    public static PathQuality Of(IReadOnlyList<LineRun> runs, IReadOnlyList<FollowedLine> lines)
    {
        float[] own = [.. runs.SelectMany(run => lines[run.Line].Likeness[run.First..run.End])];
        var mean = own.Length == 0 ? 0 : own.Average();
        if (mean <= 0)
        {
            return None;
        }

        var chance = Quartile * WhiteSound.Chance(LineLikeness.Frame);
        var next = lines.Max(line => ShareOf(line, runs, lines, own.Length));
        return new PathQuality(
            mean,
            Math.Clamp((own.Select(value => (double)value).LowerQuartile() + chance) / mean, 0, 1),
            Math.Clamp(1 - next, 0, 1)
        );
    }

    /// <summary>How alike another line is where both have sound, as a share of the way itself.</summary>
    private static double ShareOf(
        FollowedLine other,
        IReadOnlyList<LineRun> runs,
        IReadOnlyList<FollowedLine> lines,
        int frames
    )
    {
        var (own, its, shared) = (0.0, 0.0, 0);
        foreach (var run in runs)
        {
            var way = lines[run.Line];
            var middle = (run.First + run.End) / 2 * LineLikeness.FrameSeconds;
            for (var frame = run.First; frame < run.End && IsApart(middle); frame++)
            {
                if (!float.IsNaN(other.Likeness[frame]))
                {
                    (own, its, shared) = (own + way.Likeness[frame], its + other.Likeness[frame], shared + 1);
                }
            }

            bool IsApart(double song) => Math.Abs(way.Line.At(song) - other.Line.At(song)) > Apart;
        }

        return shared < LeastShare * frames || own <= 0 ? 0 : its / own;
    }
}

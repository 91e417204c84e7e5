using StageMix.Pipeline.Detecting;

namespace StageMix.Pipeline.Planning;

/// <summary>What is seen of a stage shortly before or after a switch, within one shot.</summary>
/// <param name="Layout">what stands where next to the switch: 16 × 9</param>
/// <param name="Movement">what moves where, over some moments: 32 × 18</param>
/// <param name="Sharpness">see <see cref="Moment.Sharpness"/></param>
/// <param name="Stir">how unlike moments in a row are, the camera's turn aside: 0 to 1</param>
/// <param name="Dress">the clothes' colour</param>
/// <param name="Whole">the picture's</param>
internal sealed record Sight(
    float[] Layout,
    float[] Movement,
    double Sharpness,
    double Stir,
    Turn Turn,
    Tint Dress,
    Tint Whole
)
{
    public Crowd People { get; } = Crowd.Of(Movement);

    /// <summary>Whether all are shown from afar: what moves is spread out and low.</summary>
    public bool IsWide => People.SpreadX > 0.2 && People.SpreadY < 0.2;

    /// <param name="nearest">the one next to the switch</param>
    /// <param name="moments">of the same shot; at least one</param>
    public static Sight Of(Moment nearest, IReadOnlyList<Moment> moments) =>
        new(
            [.. nearest.Layout.Select(value => (float)value)],
            MeanMovement(moments),
            nearest.Sharpness,
            moments.Average(moment => moment.Unlike),
            new Turn(moments.Average(moment => moment.Turn.X), moments.Average(moment => moment.Turn.Y)),
            Mean(moments, moment => moment.Dress),
            Mean(moments, moment => moment.Whole)
        );

    private static Tint Mean(IReadOnlyList<Moment> moments, Func<Moment, Tint> tint) =>
        new(moments.Average(moment => tint(moment).Blue), moments.Average(moment => tint(moment).Red));

    private static float[] MeanMovement(IReadOnlyList<Moment> moments)
    {
        var mean = new float[moments[0].Movement.Length];
        foreach (var moment in moments)
        {
            for (var i = 0; i < mean.Length; i++)
            {
                mean[i] += (float)moment.Movement[i] / moments.Count;
            }
        }

        return mean;
    }
}

/// <summary>Where people are, from what moves: in picture widths and heights.</summary>
/// <param name="Share">how much of the picture moves much</param>
internal sealed record Crowd(double X, double Y, double SpreadX, double SpreadY, double Share)
{
    private const int Across = 32;
    private const int Down = 18;

    /// <summary>What moves more than this share of the most moves much.</summary>
    private const double Much = 0.4;

    /// <param name="movement">32 × 18</param>
    public static Crowd Of(float[] movement)
    {
        double sum = 1e-9,
            x = 0,
            y = 0,
            xx = 0,
            yy = 0;
        for (var i = 0; i < movement.Length; i++)
        {
            // squared, for what moves most is surely somebody
            var weight = (double)movement[i] * movement[i];
            var (u, v) = (((i % Across) + 0.5) / Across, ((i / Across) + 0.5) / Down);
            sum += weight;
            x += weight * u;
            y += weight * v;
            xx += weight * u * u;
            yy += weight * v * v;
        }

        var most = movement.DefaultIfEmpty().Max();
        return new Crowd(
            x / sum,
            y / sum,
            Math.Sqrt(Math.Max(0, (xx / sum) - (x / sum * (x / sum)))),
            Math.Sqrt(Math.Max(0, (yy / sum) - (y / sum * (y / sum)))),
            most > 0 ? (double)movement.Count(value => value > Much * most) / movement.Length : 0
        );
    }
}

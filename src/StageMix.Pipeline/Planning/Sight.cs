using StageMix.Pipeline.Detecting;
using StageMix.Pipeline.Planning.Faces;

namespace StageMix.Pipeline.Planning;

/// <summary>What is seen of a stage shortly before or after a switch, within one shot.</summary>
/// <param name="Layout">what stands where next to the switch: 16 × 9</param>
/// <param name="Movement">what moves where, over some moments: 32 × 18</param>
/// <param name="People">where they are</param>
/// <param name="Sharpness">see <see cref="Moment.Sharpness"/></param>
/// <param name="Stir">how unlike moments in a row are, the camera's turn aside: 0 to 1</param>
/// <param name="Dress">the clothes' colour</param>
/// <param name="Whole">the picture's</param>
internal sealed record Sight(
    Pattern Layout,
    Pattern Movement,
    Crowd People,
    double Sharpness,
    double Stir,
    Turn Turn,
    Tint Dress,
    Tint Whole
)
{
    /// <summary>Those in the picture next to the switch, if it was looked at.</summary>
    public IReadOnlyList<Face> Faces { get; init; } = [];

    /// <summary>Whether all are shown from afar: what moves is spread out and low.</summary>
    public bool IsWide => People.SpreadX > 0.2 && People.SpreadY < 0.2;

    /// <param name="nearest">the one next to the switch</param>
    /// <param name="moments">of the same shot; at least one</param>
    public static Sight Of(Moment nearest, IReadOnlyList<Moment> moments)
    {
        var movement = Pattern.Sum(moments.Select(moment => moment.Movement));
        return new(
            new Pattern(Pattern.Sum([nearest.Layout])),
            new Pattern(movement),
            Crowd.Of(movement),
            nearest.Sharpness,
            moments.Average(moment => moment.Unlike),
            new Turn(moments.Average(moment => moment.Turn.X), moments.Average(moment => moment.Turn.Y)),
            Mean(moments, moment => moment.Dress),
            Mean(moments, moment => moment.Whole)
        );
    }

    private static Tint Mean(IReadOnlyList<Moment> moments, Func<Moment, Tint> tint) =>
        new(moments.Average(moment => tint(moment).Blue), moments.Average(moment => tint(moment).Red));
}

/// <summary>Where people are, from what moves: in picture widths and heights.</summary>
internal sealed record Crowd(double X, double Y, double SpreadX, double SpreadY)
{
    private const int Across = 32;
    private const int Down = 18;

    /// <param name="movement">32 × 18</param>
    public static Crowd Of(float[] movement)
    {
        double sum = 1e-9,
            x = 0,
            y = 0,
            xx = 0,
            yy = 0;
        for (var row = 0; row * Across < movement.Length; row++)
        {
            float inRow = 0,
                xInRow = 0,
                xxInRow = 0;
            for (var column = 0; column < Across; column++)
            {
                // squared, for what moves most is surely somebody
                var value = movement[(row * Across) + column];
                var (weight, u) = (value * value, (column + 0.5f) / Across);
                inRow += weight;
                xInRow += weight * u;
                xxInRow += weight * u * u;
            }

            var v = (row + 0.5) / Down;
            sum += inRow;
            x += xInRow;
            xx += xxInRow;
            y += inRow * v;
            yy += inRow * v * v;
        }

        return new Crowd(x / sum, y / sum, Spread(x / sum, xx / sum), Spread(y / sum, yy / sum));
    }

    private static double Spread(double mean, double meanSquare) => Math.Sqrt(Math.Max(0, meanSquare - (mean * mean)));
}

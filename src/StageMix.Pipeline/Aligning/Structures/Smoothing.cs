namespace StageMix.Pipeline.Aligning.Structures;

/// <summary>Curves without their finest detail.</summary>
internal static class Smoothing
{
    /// <summary>The curve under a Gaussian whose standard deviation is so many frames.</summary>
    public static float[] Gaussian(float[] curve, double deviation)
    {
        var reach = (int)Math.Ceiling(3 * deviation);
        var weights = new float[(2 * reach) + 1];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = (float)Math.Exp(-0.5 * Math.Pow((i - reach) / deviation, 2));
        }

        var whole = weights.Sum();
        var smooth = new float[curve.Length];
        for (var frame = 0; frame < curve.Length; frame++)
        {
            var sum = 0f;
            for (var i = Math.Max(0, reach - frame); i < Math.Min(weights.Length, curve.Length + reach - frame); i++)
            {
                sum += weights[i] * curve[frame + i - reach];
            }

            smooth[frame] = sum / whole;
        }

        return smooth;
    }

    /// <summary>In each frame, the mean of so many frames to both sides; of fewer at the ends.</summary>
    public static float[] MovingMean(float[] curve, int reach)
    {
        var sums = new double[curve.Length + 1];
        for (var frame = 0; frame < curve.Length; frame++)
        {
            sums[frame + 1] = sums[frame] + curve[frame];
        }

        var means = new float[curve.Length];
        for (var frame = 0; frame < curve.Length; frame++)
        {
            var (from, to) = (Math.Max(0, frame - reach), Math.Min(curve.Length, frame + reach + 1));
            means[frame] = (float)((sums[to] - sums[from]) / (to - from));
        }

        return means;
    }
}

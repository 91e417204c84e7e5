namespace StageMix.Pipeline.Aligning.Structures;

/// <summary>How strongly something begins to sound, over time: about 1 where nothing stands out, several at a drum.</summary>
/// <param name="Pulse">in each frame, the low bands for half: hats fill most bands, kick drums and basses few</param>
/// <param name="Low">the same of the low bands alone</param>
/// <param name="Rises">what begins in all bands, as it is: much in a busy part, little in a calm one</param>
internal sealed record OnsetCurve(float[] Pulse, float[] Low, float[] Rises)
{
    public const int FrameRate = BandPowers.FrameRate;

    /// <summary>A band's level is logarithmic where its power is well above its mean divided by this, and linear below.</summary>
    private const float Compression = 3;

    /// <summary>A sustained change is no onset: rises count as far as they exceed the mean of so much to both sides.</summary>
    private const int MeanReach = FrameRate / 2;

    /// <summary>Quiet parts have beats too: strengths are measured against so much to both sides.</summary>
    private const int GainReach = 4 * FrameRate;

    /// <summary>What is quieter than this share of the song's usual strength stays so: near silence has no beats.</summary>
    private const double LeastGain = 0.1;

    public static OnsetCurve Of(BandPowers powers)
    {
        var (all, low) = (new float[powers.Frames], new float[powers.Frames]);
        for (var band = 0; band < BandPowers.Bands; band++)
        {
            AddRises(powers.All[band], all);
            if (band < BandPowers.LowBands)
            {
                AddRises(powers.All[band], low);
            }
        }

        low = StandingOut(low);
        float[] pulse = [.. StandingOut(all).Zip(low, (a, b) => a + b)];
        return new OnsetCurve(pulse, low, all);
    }

    /// <summary>Half-wave rectified spectral flux of one band, each against its own mean so that none drowns another.</summary>
    private static void AddRises(float[] power, float[] rises)
    {
        var mean = power.Length == 0 ? 0 : power.Average();
        if (mean <= 0)
        {
            return;
        }

        var level = Array.ConvertAll(power, value => MathF.Log(1 + (Compression * value / mean)));
        for (var frame = 1; frame < level.Length - 1; frame++)
        {
            rises[frame] += Math.Max(0, level[frame + 1] - level[frame - 1]);
        }
    }

    private static float[] StandingOut(float[] rises)
    {
        var usual = Smoothing.MovingMean(rises, MeanReach);
        var curve = rises.Zip(usual, (rise, mean) => Math.Max(0, rise - mean)).ToArray();
        var power = Smoothing.MovingMean(Array.ConvertAll(curve, value => value * value), GainReach);
        var least = LeastGain * LeastGain * power.DefaultIfEmpty().Average();
        return least <= 0 ? curve : [.. curve.Zip(power, (value, around) => value / (float)Math.Sqrt(around + least))];
    }
}

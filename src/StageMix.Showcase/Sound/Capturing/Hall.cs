namespace StageMix.Showcase.Sound.Capturing;

/// <summary>
/// A hall and its loudspeakers: some decibels more or less of lows, mids, presence and air than on the record, without
/// moving anything in time, and reverberation.
/// </summary>
internal static class Hall
{
    // where the four bands meet, in Hz
    private static readonly double[] _corners = [220, 1400, 5000];

    public static SoundBuffer Play(SoundBuffer dry, SeededRandom random)
    {
        double[] gains = [.. Enumerable.Range(0, 4).Select(_ => PortableMath.Gain(random.Between(-4, 3)))];
        var reverb = new Reverb(
            random.Between(0.8, 1.3),
            random.Between(1.2, 2.6),
            random.Between(0.1, 0.3),
            random.Between(2500, 5000)
        );
        var voiced = new SoundBuffer(dry.Length);
        Equalise(dry.Left, voiced.Left, gains);
        Equalise(dry.Right, voiced.Right, gains);
        return reverb.Play(voiced);
    }

    private static void Equalise(float[] sound, float[] voiced, double[] gains)
    {
        for (var i = 0; i < sound.Length; i++)
        {
            voiced[i] = (float)(sound[i] * gains[^1]);
        }

        var low = new float[sound.Length];
        for (var band = 0; band < _corners.Length; band++)
        {
            AddBelow(_corners[band], gains[band] - gains[band + 1], sound, low, voiced);
        }
    }

    /// <summary>Adds what is below a corner, filtered forwards and backwards: the delays of both ways cancel out.</summary>
    private static void AddBelow(double hertz, double gain, float[] sound, float[] low, float[] sum)
    {
        var (there, back) = (new LowPass(hertz), new LowPass(hertz));
        for (var i = 0; i < sound.Length; i++)
        {
            low[i] = (float)there.Next(sound[i]);
        }

        for (var i = sound.Length - 1; i >= 0; i--)
        {
            sum[i] += (float)(gain * back.Next(low[i]));
        }
    }
}

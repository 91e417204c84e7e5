using StageMix.Pipeline.Aligning;
using StageMix.Showcase;

namespace StageMix.Pipeline.Specs.Aligning;

public sealed class WhiteSoundSpecs
{
    private const int Rate = WhiteSound.FineRate;

    [Fact]
    public void How_loud_a_moment_or_a_frequency_is_counts_for_nothing()
    {
        var plain = Noise(1);
        // one pole: lows are 20 dB up; and it swells and sinks
        var coloured = new float[plain.Length];
        for (var i = 1; i < plain.Length; i++)
        {
            coloured[i] = (0.9f * coloured[i - 1]) + plain[i];
        }

        for (var i = 0; i < plain.Length; i++)
        {
            coloured[i] *= 0.1f + (float)Math.Pow(Math.Sin(i * 0.0002), 2);
        }

        Likeness(plain, coloured).ShouldBeGreaterThan(0.6);
        Likeness(plain, Noise(2)).ShouldBe(0, 5 * WhiteSound.Chance(Rate));
    }

    [Fact]
    public void Silence_stays_silent()
    {
        var white = WhiteSound.Of(new float[Rate], TestContext.Current.CancellationToken);

        white.Fine.ShouldAllBe(value => value == 0);
        white.Noisiness.ShouldBe(double.NaN);
    }

    [Fact]
    public void Noise_is_noisier_than_tones()
    {
        var tones = new float[Rate];
        for (var i = 0; i < tones.Length; i++)
        {
            tones[i] = (float)Enumerable.Range(1, 12).Sum(n => Math.Sin(i * 2 * Math.PI * 220 * n / Rate) / 20);
        }

        var stop = TestContext.Current.CancellationToken;
        WhiteSound.Of(Noise(3), stop).Noisiness.ShouldBeGreaterThan(0.5);
        WhiteSound.Of(tones, stop).Noisiness.ShouldBeLessThan(0.45);
    }

    private static double Likeness(float[] song, float[] stage)
    {
        var stop = TestContext.Current.CancellationToken;
        var (a, b) = (WhiteSound.Of(song, stop).Fine, WhiteSound.Of(stage, stop).Fine);
        return LocalDelays.Likeness(a.AsSpan(Rate, Rate), b.AsSpan(Rate, Rate));
    }

    private static float[] Noise(int seed)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, 3 * Rate).Select(_ => (float)random.Between(-0.1, 0.1))];
    }
}

using StageMix.Benchmarks.Aligning;

namespace StageMix.Benchmarks.Specs.Aligning;

public sealed class CrossCorrelationSpecs
{
    private const int Length = 20_000;

    [Theory]
    [InlineData(1_234)]
    [InlineData(0)]
    [InlineData(-5_000)]
    public void The_lag_of_the_song_in_the_stage_is_found_to_the_sample(int lag)
    {
        var song = Noise(seed: 1);
        var stage = Enumerable.Range(0, Length).Select(i => i - lag is >= 0 and < Length ? song[i - lag] : 0).ToArray();

        var peak = CrossCorrelation.Peak(stage, song);

        peak.Lag.ShouldBe(lag);
        peak.Score.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Strangers_stand_out_by_less_than_ten_deviations() =>
        CrossCorrelation.Peak(Noise(seed: 1), Noise(seed: 2)).Score.ShouldBeLessThan(10);

    [Fact]
    public void Silence_stands_out_by_nothing() =>
        CrossCorrelation.Peak(new float[Length], Noise(seed: 1)).Score.ShouldBe(0);

    /// <summary>A linear congruential generator's upper bits, from -1 to 1.</summary>
    private static float[] Noise(uint seed)
    {
        var noise = new float[Length];
        for (var i = 0; i < Length; i++)
        {
            seed = unchecked((seed * 1_664_525) + 1_013_904_223);
            noise[i] = ((seed >> 8) / (float)(1 << 23)) - 1;
        }

        return noise;
    }
}

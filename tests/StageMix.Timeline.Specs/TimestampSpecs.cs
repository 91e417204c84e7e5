using System.Numerics;
using System.Text.Json;
using FsCheck.Xunit;

namespace StageMix.Timeline.Specs;

public class TimestampSpecs
{
    public static TheoryData<int> SampleRates =>
        [8000, 11025, 16000, 22050, 24000, 32000, 44100, 48000, 88200, 96000, 176400, 192000];

    [Theory]
    [MemberData(nameof(SampleRates))]
    public void A_sample_lies_on_a_whole_flick(int sampleRate)
    {
        var time = Timestamp.FromSamples(1_234_567_891, sampleRate);

        ((BigInteger)time.Flicks * sampleRate).ShouldBe((BigInteger)1_234_567_891 * Timestamp.FlicksPerSecond);
        time.ToSamples(sampleRate).ShouldBe(1_234_567_891);
    }

    [Theory]
    [InlineData(1, 1, 3, 235_200_000)]
    [InlineData(1, 1, 1_411_200_000, 1)]
    [InlineData(-1, 1, 1_411_200_000, 0)]
    [InlineData(1, 1, 1_411_200_001, 0)]
    [InlineData(-90_000, 1, 90_000, -705_600_000)]
    public void Units_come_to_the_nearest_flick_and_halves_go_up(
        long units,
        long numerator,
        long denominator,
        long flicks
    ) => Timestamp.FromUnits(units, numerator, denominator).Flicks.ShouldBe(flicks);

    [Fact]
    public void A_point_between_two_samples_belongs_to_the_later_one()
    {
        new Timestamp(Timestamp.FlicksPerSecond / 2).ToSamples(1).ShouldBe(1);
        new Timestamp((Timestamp.FlicksPerSecond / 2) - 1).ToSamples(1).ShouldBe(0);
        new Timestamp(-Timestamp.FlicksPerSecond / 2).ToSamples(1).ShouldBe(0);
        new Timestamp((-Timestamp.FlicksPerSecond / 2) - 1).ToSamples(1).ShouldBe(-1);
    }

    [Theory]
    [InlineData("62.5", 62.5)]
    [InlineData("1:02.5", 62.5)]
    [InlineData("1:02:03.25", 3723.25)]
    [InlineData("90:00", 5400)]
    [InlineData(" 0:07 ", 7)]
    [InlineData(".5", 0.5)]
    public void A_written_time_is_read(string text, double seconds)
    {
        Timestamp.TryParse(text, out var time).ShouldBeTrue();
        time.ShouldBe(Timestamp.FromSeconds(seconds));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("1:")]
    [InlineData("-1")]
    [InlineData("1:60")]
    [InlineData("1:60:00")]
    [InlineData("1.5:00")]
    [InlineData("1:2:3:4")]
    [InlineData("1,5")]
    [InlineData("1e3")]
    [InlineData("NaN")]
    [InlineData("1000001")]
    [InlineData("99999999999999999999999999999999")]
    public void What_is_no_time_is_not_read(string? text) => Timestamp.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(62.5, "1:02.50")]
    [InlineData(-62.5, "-1:02.50")]
    [InlineData(59.999, "1:00.00")]
    [InlineData(-0.001, "0:00.00")]
    [InlineData(3661, "61:01.00")]
    public void A_time_is_written_as_people_write_it(double seconds, string text) =>
        Timestamp.FromSeconds(seconds).ToString().ShouldBe(text);

    [Property(Arbitrary = [typeof(Made)])]
    public void A_written_time_is_read_back_to_the_hundredth(int hundredths)
    {
        var time = Timestamp.FromUnits(Math.Abs(hundredths), 1, 100);

        Timestamp.TryParse(time.ToString(), out var read).ShouldBeTrue();
        read.ShouldBe(time);
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(Made)])]
    public void A_time_comes_back_from_JSON_to_the_flick(Timestamp time) =>
        JsonSerializer.Deserialize<Timestamp>(JsonSerializer.Serialize(time)).ShouldBe(time);

    [Fact]
    public void The_furthest_time_that_JSON_promises_comes_back_to_the_flick()
    {
        var furthest = Timestamp.FromSeconds(36 * 24 * 3600);
        foreach (var offset in Enumerable.Range(-1000, 2000))
        {
            var time = new Timestamp(furthest.Flicks + offset);
            JsonSerializer.Deserialize<Timestamp>(JsonSerializer.Serialize(time)).ShouldBe(time);
        }
    }

    [Theory]
    [InlineData("\"1:02\"")]
    [InlineData("null")]
    [InlineData("{}")]
    public void JSON_that_is_no_number_is_no_time(string json) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Timestamp>(json));

    [Property(Arbitrary = [typeof(Made)])]
    public void Times_are_ordered_and_summed_by_their_flicks(Timestamp a, Timestamp b)
    {
        (a + b - b).ShouldBe(a);
        (a + -a).ShouldBe(Timestamp.Zero);
        (a < b).ShouldBe(a.Flicks < b.Flicks);
        (a >= b).ShouldBe(!(a < b));
        (a > b).ShouldBe(b < a);
        (a <= b).ShouldBe(!(a > b));
        a.CompareTo(b).ShouldBe(a.Flicks.CompareTo(b.Flicks));
        Timestamp.Min(a, b).Flicks.ShouldBe(Math.Min(a.Flicks, b.Flicks));
        Timestamp.Max(a, b).Flicks.ShouldBe(Math.Max(a.Flicks, b.Flicks));
    }

    [Theory]
    [InlineData(1.0000004, 1_000_000)]
    [InlineData(1.0000006, 1_000_001)]
    [InlineData(-1.0000006, -1_000_001)]
    public void A_scaled_time_is_rounded_to_the_nearest_flick(double factor, long flicks) =>
        new Timestamp(1_000_000).Scale(factor).Flicks.ShouldBe(flicks);
}

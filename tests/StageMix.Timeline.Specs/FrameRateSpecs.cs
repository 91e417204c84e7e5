using System.Numerics;
using System.Text.Json;
using FsCheck.Xunit;

namespace StageMix.Timeline.Specs;

public class FrameRateSpecs
{
    public static TheoryData<int, int> BroadcastRates =>
        new()
        {
            { 24000, 1001 },
            { 24, 1 },
            { 25, 1 },
            { 30000, 1001 },
            { 30, 1 },
            { 48000, 1001 },
            { 48, 1 },
            { 50, 1 },
            { 60000, 1001 },
            { 60, 1 },
            { 100, 1 },
            { 120000, 1001 },
            { 120, 1 },
        };

    [Theory]
    [MemberData(nameof(BroadcastRates))]
    public void A_frame_begins_on_a_whole_flick_however_late(int numerator, int denominator)
    {
        var rate = new FrameRate(numerator, denominator);
        foreach (var frame in new long[] { 1, 2, 1001, 107_892, 10_000_000_007, -3 })
        {
            var scaled = (BigInteger)rate.TimeOf(frame).Flicks * numerator;
            scaled.ShouldBe((BigInteger)frame * denominator * Timestamp.FlicksPerSecond);
        }
    }

    [Theory]
    [InlineData("30000/1001", 30000, 1001)]
    [InlineData("60/2", 30, 1)]
    [InlineData(" 25 ", 25, 1)]
    [InlineData("12.5", 25, 2)]
    [InlineData("23.976", 24000, 1001)]
    [InlineData("23.98", 24000, 1001)]
    [InlineData("29.97", 30000, 1001)]
    [InlineData("29.97002997002997", 30000, 1001)]
    [InlineData("59.94", 60000, 1001)]
    [InlineData("119.88", 120000, 1001)]
    [InlineData("29.98", 1499, 50)]
    [InlineData("1000", 1000, 1)]
    public void A_written_rate_is_read(string text, int numerator, int denominator)
    {
        FrameRate.TryParse(text, out var rate).ShouldBeTrue();
        (rate.Numerator, rate.Denominator).ShouldBe((numerator, denominator));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("0/0")]
    [InlineData("30/0")]
    [InlineData("0/1")]
    [InlineData("-25")]
    [InlineData("-30000/-1001")]
    [InlineData("1/2/3")]
    [InlineData("29,97")]
    [InlineData("1e2")]
    [InlineData("1001")]
    [InlineData("1001/1")]
    [InlineData("0.0001")]
    [InlineData("99999999999/1")]
    [InlineData("NaN")]
    public void What_is_no_rate_is_not_read(string? text) => FrameRate.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(-30, 1)]
    [InlineData(30, -1)]
    public void A_rate_has_two_parts_above_nothing(int numerator, int denominator) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new FrameRate(numerator, denominator));

    [Fact]
    public void A_length_that_ends_halfway_through_a_frame_is_rounded_up()
    {
        var rate = FrameRate.Ntsc;
        var half = new Timestamp(rate.FrameDuration.Flicks / 2);

        rate.FramesIn(rate.TimeOf(10) + half).ShouldBe(11);
        rate.FramesIn(rate.TimeOf(10) + half - new Timestamp(1)).ShouldBe(10);
        rate.FramesIn(rate.TimeOf(-10) + half).ShouldBe(-9);
        rate.FramesIn(rate.TimeOf(-10) + half - new Timestamp(1)).ShouldBe(-10);
    }

    [Property(Arbitrary = [typeof(Made)])]
    public void Frames_and_their_times_agree_at_every_rate(FrameRate rate, int frame) =>
        rate.FramesIn(rate.TimeOf(frame)).ShouldBe(frame);

    [Property(Arbitrary = [typeof(Made)])]
    public void The_time_of_a_frame_is_never_further_off_than_half_a_flick(FrameRate rate, int frame)
    {
        // |flicks × numerator − frame × denominator × flicks per second| ≤ numerator ÷ 2, all in whole numbers
        var exact = (BigInteger)frame * rate.Denominator * Timestamp.FlicksPerSecond;
        var off = BigInteger.Abs(((BigInteger)rate.TimeOf(frame).Flicks * rate.Numerator) - exact);
        (2 * off).ShouldBeLessThanOrEqualTo(rate.Numerator);
    }

    [Property(Arbitrary = [typeof(Made)])]
    public void A_rate_comes_back_from_JSON_exactly(FrameRate rate) =>
        JsonSerializer.Deserialize<FrameRate>(JsonSerializer.Serialize(rate)).ShouldBe(rate);

    [Theory]
    [InlineData("30")]
    [InlineData("\"fast\"")]
    [InlineData("null")]
    public void JSON_that_is_no_rate_is_refused(string json) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<FrameRate>(json));
}

using System.Text.Json;
using FsCheck.Xunit;

namespace StageMix.Timeline.Specs;

public class TimeRangeSpecs
{
    private static TimeRange Range(long start, long end) => new(new(start), new(end));

    [Fact]
    public void A_range_holds_its_start_and_not_its_end()
    {
        Range(-5, 5).Contains(new(-5)).ShouldBeTrue();
        Range(-5, 5).Contains(new(4)).ShouldBeTrue();
        Range(-5, 5).Contains(new(5)).ShouldBeFalse();
        Range(-5, 5).Contains(new(-6)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(5, 4, true)]
    [InlineData(4, 5, false)]
    public void A_range_that_ends_where_it_starts_is_empty(long start, long end, bool empty)
    {
        Range(start, end).IsEmpty.ShouldBe(empty);
        Range(start, end).Duration.Flicks.ShouldBe(end - start);
    }

    [Property(MaxTest = 500)]
    public void What_is_in_an_intersection_is_in_both(sbyte a, sbyte b, sbyte c, sbyte d, sbyte point)
    {
        var (one, other, time) = (Range(a, b), Range(c, d), new Timestamp(point));

        one.Intersect(other).Contains(time).ShouldBe(one.Contains(time) && other.Contains(time));
    }

    [Fact]
    public void Ranges_that_only_touch_have_nothing_in_common() =>
        Range(0, 5).Intersect(Range(5, 9)).IsEmpty.ShouldBeTrue();

    [Property(Arbitrary = [typeof(Made)])]
    public void A_range_comes_back_from_JSON_to_the_flick(Timestamp start, Timestamp end) =>
        JsonSerializer
            .Deserialize<TimeRange>(JsonSerializer.Serialize(new TimeRange(start, end)))
            .ShouldBe(new(start, end));
}

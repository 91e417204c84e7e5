using StageMix.Benchmarks.Shows;

namespace StageMix.Benchmarks.Specs.Shows;

public sealed class SeedListSpecs
{
    [Fact]
    public void Seeds_are_ranges_and_single_ones()
    {
        SeedList.TryParse("201-203,7", out var seeds).ShouldBeTrue();
        seeds.ShouldBe([201, 202, 203, 7]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("3-1")]
    [InlineData("1-2-3")]
    [InlineData("x")]
    [InlineData("1-99999999")]
    public void What_is_no_list_of_seeds_is_refused(string text) => SeedList.TryParse(text, out _).ShouldBeFalse();
}

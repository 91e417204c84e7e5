namespace StageMix.Pipeline.Specs;

public sealed class MixRangeSpecs
{
    [Theory]
    [InlineData("auto")]
    [InlineData("song")]
    [InlineData("0:03.50-3:20.00")]
    public void A_range_is_told_as_it_is_read(string text)
    {
        MixRange.TryParse(text, out var range).ShouldBeTrue();
        range.ToString().ShouldBe(text);
    }
}

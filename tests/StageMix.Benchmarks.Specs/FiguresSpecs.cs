namespace StageMix.Benchmarks.Specs;

public sealed class FiguresSpecs
{
    [Fact]
    public void A_percentile_is_the_smallest_value_that_so_many_do_not_exceed()
    {
        double[] values = [5, 1, 4, 2, 3];

        Figures.Percentile(values, 0.5).ShouldBe(3);
        Figures.Percentile(values, 0.8).ShouldBe(4);
        Figures.Percentile(values, 0.95).ShouldBe(5);
        Figures.Percentile([], 0.5).ShouldBe(double.NaN);
    }
}

using StageMix.Pipeline.Detecting;
using StageMix.Pipeline.Planning;
using static StageMix.Pipeline.Specs.Drawing.MadeMedia;

namespace StageMix.Pipeline.Specs.Planning;

public sealed class FlashReportSpecs
{
    [Fact]
    public void Flashes_are_counted_where_their_stage_is_shown()
    {
        // stage 1 is shown up to 0:10, stage 2 from there on
        var report = Report([9.1, 9.3, 9.5, 9.9, 10.2], [3, 10.05, 10.1, 30]);

        report.Count.ShouldBe(7);
        report.MostInASecond.ShouldBe(5);
        report.WorstAt.ShouldBe(Seconds(9.1));
        report.MayHarm.ShouldBeTrue();
    }

    [Fact]
    public void Three_flashes_in_a_second_are_harmless()
    {
        var report = Report([1, 1.4, 1.9, 2.1], []);

        report.MostInASecond.ShouldBe(3);
        report.MayHarm.ShouldBeFalse();
    }

    private static FlashReport Report(double[] ofFirst, double[] ofSecond)
    {
        var input = MadePlans.Whole(2).With(new StagePin(1, Range(0, 10)), new StagePin(2, Range(10, 60)));
        var flashing = input with
        {
            Shots = new DetectedShots([
                input.Shots.Stages[0] with
                {
                    Flashes = Flashes(ofFirst),
                },
                input.Shots.Stages[1] with
                {
                    Flashes = Flashes(ofSecond),
                },
            ]),
        };
        return flashing.Plan().Flashes.ShouldNotBeNull();
    }

    private static IReadOnlyList<Flash> Flashes(double[] seconds) =>
        [.. seconds.Select(time => new Flash(MadePlans.Rate.FramesIn(Seconds(time)), 2, Seconds(time)))];
}

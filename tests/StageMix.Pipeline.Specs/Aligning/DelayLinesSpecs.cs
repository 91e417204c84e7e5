using StageMix.Pipeline.Aligning;

namespace StageMix.Pipeline.Specs.Aligning;

public sealed class DelayLinesSpecs
{
    [Fact]
    public void Matches_on_one_line_outweigh_stronger_ones_that_lie_anywhere()
    {
        var matches = Enumerable
            .Range(0, 50)
            .SelectMany(n =>
                new WindowMatch[]
                {
                    new(4 * n, 7.5 + (4 * n * 0.0002), 8),
                    // nowhere near each other, whatever the drift
                    new(4 * n, (n * n * 0.37) % 150, 15),
                }
            )
            .ToList();

        var line = DelayLines.Find(matches)[0];

        line.At(0).ShouldBe(7.5, 0.002);
        line.At(200).ShouldBe(7.54, 0.002);
    }

    [Fact]
    public void What_is_played_for_a_short_while_alone_has_a_line_among_those_of_a_riff_and_its_repeats()
    {
        // a riff of four windows all along; the stage plays forty windows 2 s late, and the last ten 18.5 s late
        var matches = new List<WindowMatch>();
        for (var window = 0; window < 50; window++)
        {
            for (var place = window % 4; place < 40; place += 4)
            {
                matches.Add(new WindowMatch(4 * window, 2 + (4 * (place - window)), place == window ? 20 : 18));
            }

            if (window >= 40)
            {
                matches.Add(new WindowMatch(4 * window, 18.5, 18));
            }
        }

        DelayLines.Find(matches).ShouldContain(line => Math.Abs(line.At(180) - 18.5) < 0.002);
    }

    [Fact]
    public void A_third_of_the_delays_may_be_wrong()
    {
        var delays = Enumerable
            .Range(0, 90)
            .Select(second => new NearDelay(second, 3 + (second * 0.0001) + (second % 3 == 1 ? 0.002 : 0), 0.5))
            .ToList();

        var line = LineFit.Through(delays, 0)!.Value;

        line.At(0).ShouldBe(3, 0.0001);
        line.Drift.ShouldBe(0.0001, 1e-6);
    }

    [Fact]
    public void Delays_near_together_leave_the_drift_as_it_was()
    {
        var line = LineFit.Through([new(10, 5.001, 0.5), new(11, 5.0011, 0.5), new(12, 5.0012, 0.5)], 0.0001);

        line!.Value.Drift.ShouldBe(0.0001);
        line.Value.At(11).ShouldBe(5.0011, 1e-6);
    }
}

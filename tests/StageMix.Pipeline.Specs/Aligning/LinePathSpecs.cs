using StageMix.Pipeline.Aligning;

namespace StageMix.Pipeline.Specs.Aligning;

public sealed class LinePathSpecs
{
    private const int Rate = LineLikeness.FrameRate;
    private const double Usual = 0.5;
    private const int Seconds = 60;

    [Fact]
    public void A_chorus_that_sounds_like_a_later_one_stays_where_it_was_sung()
    {
        // from 20 to 30 s the line of the later chorus is even a little more alike
        var sung = Line(0, second => second is >= 20 and < 30 ? 0.4 : 0.5);
        var repeated = Line(25, second => second is >= 20 and < 30 ? 0.5 : 0);

        Find(sung, repeated).ShouldBe([new LineRun(0, Seconds * Rate, 0)]);
    }

    [Fact]
    public void An_insertion_changes_the_line_where_it_lies()
    {
        var before = Line(2, second => second < 24.5 ? 0.5 : 0);
        var after = Line(18, second => second >= 24.5 ? 0.5 : 0);

        Find(before, after).ShouldBe([new LineRun(0, 490, 0), new LineRun(490, Seconds * Rate, 1)]);
    }

    [Fact]
    public void A_cut_leaves_out_as_much_of_the_song_as_the_delays_are_apart()
    {
        // what was cut sounds like what came before it, and would be heard twice
        var before = Line(0, second => second < 20 ? 0.5 : 0);
        var after = Line(-15, second => second >= 20 ? 0.5 : 0);

        Find(before, after).ShouldBe([new LineRun(0, 20 * Rate, 0), new LineRun(35 * Rate, Seconds * Rate, 1)]);
    }

    [Fact]
    public void A_bar_that_happens_to_sound_alike_is_not_worth_a_run()
    {
        Find(Line(5, second => second is >= 30 and < 32 ? 0.5 : 0)).ShouldBeEmpty();
    }

    [Fact]
    public void Where_the_stage_has_no_sound_it_holds_nothing()
    {
        Find(Line(-10, second => second < 10 ? double.NaN : 0.5)).ShouldBe([new LineRun(10 * Rate, Seconds * Rate, 0)]);
    }

    private static List<LineRun> Find(params FollowedLine[] lines) => LinePath.Find(lines, Usual);

    private static FollowedLine Line(double delay, Func<double, double> likenessAt) =>
        new(
            new DelayLine(delay, 0),
            [],
            [.. Enumerable.Range(0, Seconds * Rate).Select(frame => (float)likenessAt((double)frame / Rate))]
        );
}

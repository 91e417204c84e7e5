using StageMix.Pipeline.Aligning;

namespace StageMix.Pipeline.Specs.Aligning;

public sealed class LineRunsSpecs
{
    private const int Rate = LineLikeness.FrameRate;
    private const int Seconds = 60;

    [Fact]
    public void What_is_alike_on_the_beats_alone_is_not_the_song_going_on()
    {
        var line = Line(frame => frame < 30 * Rate || frame % 8 < 2 ? 0.6 : 0);

        LineRuns.Whole([new LineRun(0, 30 * Rate, 0)], [line]).ShouldBe([new LineRun(0, 30 * Rate, 0)]);
    }

    [Fact]
    public void A_song_that_goes_on_beneath_a_cheer_is_held()
    {
        var line = Line(frame => frame < 30 * Rate ? 0.6 : 0.06 + (0.02 * ((frame % 3) - 1)));

        LineRuns.Whole([new LineRun(0, 30 * Rate, 0)], [line]).ShouldBe([new LineRun(0, Seconds * Rate, 0)]);
    }

    private static FollowedLine Line(Func<int, double> likenessAt) =>
        new(
            new DelayLine(2, 0),
            [],
            [.. Enumerable.Range(0, Seconds * Rate).Select(frame => (float)likenessAt(frame))]
        );
}

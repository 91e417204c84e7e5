using StageMix.Pipeline.Detecting;
using StageMix.Showcase;

namespace StageMix.Pipeline.Specs.Detecting;

public sealed class CutMeterSpecs
{
    private const double Rate = 25;
    private const int Between = 2;

    [Theory]
    [InlineData(160, 90)]
    [InlineData(90, 160)]
    [InlineData(120, 120)]
    public void A_dissolve_is_likely_where_it_is_and_nowhere_else_in_a_picture_of_any_shape(int width, int height)
    {
        var told = Dissolves(Film(width, height, frames: 400, dissolve: (200, 216)));

        told.Count.ShouldBe(400);
        told.Skip(206).Take(4).ShouldAllBe(likely => likely > 0.5f);
        told.Where((_, frame) => frame is < 190 or > 226).ShouldAllBe(likely => likely < 0.3f);
        told.Max().ShouldBe(told.Skip(200).Take(16).Max());
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    public void A_hard_cut_is_likely_before_the_frames_that_are_told_of_with_it_and_is_no_dissolve(int cut)
    {
        var told = Told(Film(160, 90, frames: 400, dissolve: (cut, cut)));

        told[cut].Hard.ShouldBeGreaterThan(0.5f);
        told.Where((_, frame) => Math.Abs(frame - cut) >= 2 * Between).ShouldAllBe(likely => likely.Hard < 0.3f);
        told.ShouldAllBe(likely => likely.Dissolve < 0.3f);
    }

    [Fact]
    public void However_long_a_video_is_it_is_told_of_as_if_all_of_it_were_seen_at_once()
    {
        var film = Film(160, 90, frames: 1600, dissolve: (310, 326)).ToList();
        using var net = new CutNet();

        var atOnce = net.Likelihoods([.. film.Where((_, frame) => frame % Between == 0)]);

        var told = Told(film).Where((_, frame) => frame % Between == 0).ToList();
        told.Count.ShouldBe(atOnce.Length);
        told.Zip(atOnce, (one, other) => Math.Abs(one.Dissolve - other.Dissolve)).Max().ShouldBeLessThan(1e-4f);
        told.Zip(atOnce, (one, other) => Math.Abs(one.Hard - other.Hard)).Max().ShouldBeLessThan(1e-4f);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void A_video_of_next_to_nothing_holds_none(int frames) =>
        Dissolves(Film(160, 90, frames, dissolve: (0, 0))).Count(likely => likely < 0.5f).ShouldBe(frames);

    private static IReadOnlyList<float> Dissolves(IEnumerable<Look> film) => [.. Told(film).Select(of => of.Dissolve)];

    private static IReadOnlyList<CutLikelihood> Told(IEnumerable<Look> film)
    {
        using var meter = new CutMeter(Rate);
        foreach (var look in film)
        {
            meter.Add(look);
        }

        return meter.Finish();
    }

    /// <summary>Two pictures of tiles that pan, the second in place of the first from the dissolve on: a cut, where it has no length.</summary>
    private static IEnumerable<Look> Film(int width, int height, int frames, (int Start, int End) dissolve)
    {
        var (first, second) = (Tiles(1), Tiles(2));
        for (var frame = 0; frame < frames; frame++)
        {
            var share = Math.Clamp((frame + 0.5 - dissolve.Start) / Math.Max(0.5, dissolve.End - dissolve.Start), 0, 1);
            var luma = new byte[width * height];
            for (var i = 0; i < luma.Length; i++)
            {
                var (x, y) = ((i % width) + (frame / 4), i / width);
                luma[i] = (byte)(((1 - share) * first(x, y)) + (share * second(x, y)));
            }

            yield return Look.Of([.. luma, .. Enumerable.Repeat((byte)128, luma.Length / 2)], width, height);
        }
    }

    private static Func<int, int, double> Tiles(int seed)
    {
        const int side = 11;
        const int across = 64;
        var random = new SeededRandom(seed);
        double[] tiles = [.. Enumerable.Range(0, across * across).Select(_ => random.Between(40, 220))];
        return (x, y) => tiles[(y / side % across * across) + (x / side % across)];
    }
}

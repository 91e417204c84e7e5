using System.Numerics;
using System.Text.Json;
using FsCheck.Xunit;

namespace StageMix.Timeline.Specs;

public class MixTimelineSpecs
{
    /// <summary>The house's rule, round((mixEnd − mixStart + tail) × rate) with halves up, as ⌊x + ½⌋ in whole numbers.</summary>
    [Property(MaxTest = 1000, Arbitrary = [typeof(Made)])]
    public void A_mix_has_as_many_frames_as_its_length_makes(
        Timestamp mixStart,
        Timestamp mixEnd,
        Timestamp tail,
        FrameRate rate
    )
    {
        var dividend = 2 * ((BigInteger)mixEnd.Flicks - mixStart.Flicks + tail.Flicks) * rate.Numerator;
        var divisor = (BigInteger)rate.Denominator * Timestamp.FlicksPerSecond;
        dividend += divisor;
        divisor *= 2;
        var floor = BigInteger.Divide(dividend - (((dividend % divisor) + divisor) % divisor), divisor);

        MixTimeline.FramesOf(mixStart, mixEnd, tail, rate).ShouldBe((long)floor);
    }

    [Fact]
    public void A_mix_that_ends_halfway_through_a_frame_shows_that_frame()
    {
        var rate = new FrameRate(50, 1);
        MixTimeline.FramesOf(new(0), Timestamp.FromSeconds(1.01), new(0), rate).ShouldBe(51);
        MixTimeline.FramesOf(new(1), Timestamp.FromSeconds(1.01), new(0), rate).ShouldBe(50);
        MixTimeline.FramesOf(new(1), Timestamp.FromSeconds(1.01), new(1), rate).ShouldBe(51);
    }

    [Property(Arbitrary = [typeof(Made)])]
    public void Clips_lie_end_to_end_from_the_first_frame(MixTimeline mix)
    {
        var placed = mix.Placed().ToList();

        placed[0].FirstFrame.ShouldBe(0);
        placed.Select(p => p.Clip).ShouldBe(mix.Clips);
        foreach (var (one, next) in placed.Zip(placed.Skip(1)))
        {
            next.FirstFrame.ShouldBe(one.FirstFrame + one.Clip.Frames);
        }

        (placed[^1].FirstFrame + placed[^1].Clip.Frames).ShouldBe(mix.Frames);
    }

    [Property(Arbitrary = [typeof(Made)])]
    public void A_made_mix_lasts_as_long_as_its_frames(MixTimeline mix)
    {
        mix.Duration.ShouldBe(mix.Rate.TimeOf(mix.Frames));
        mix.SongTimeOf(0).ShouldBe(mix.MixStart);
        mix.SongTimeOf(mix.Frames).ShouldBe(mix.MixStart + mix.Duration);
    }

    [Fact]
    public void A_mix_without_clips_has_no_frames()
    {
        var mix = new MixTimeline("", FrameRate.Ntsc, new("/song.wav", "song"), new(0), new(0), new(0), []);

        mix.Frames.ShouldBe(0);
        mix.Placed().ShouldBeEmpty();
    }

    [Property(Arbitrary = [typeof(Made)])]
    public void A_mix_comes_back_from_JSON_as_it_was(MixTimeline mix) =>
        JsonSerializer.Deserialize<MixTimeline>(JsonSerializer.Serialize(mix)).ShouldNotBeNull().ShouldBeSameMix(mix);
}

using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Aligning;
using StageMix.Pipeline.Specs.Drawing;
using StageMix.Timeline;

namespace StageMix.Pipeline.Specs.Aligning;

public sealed class VerdictSpecs
{
    private const double Clear = 0.38;
    private const double Noise = 0.52;

    [Fact]
    public void A_few_seconds_of_the_song_are_too_little_and_it_is_said_how_many()
    {
        Of(seconds: 6, new PathQuality(0.6, 0.9), Clear).Remark.ShouldBe(new StageRemark(StageRemarkKind.TooLittle, 6));
    }

    [Fact]
    public void Weak_likeness_is_the_song_in_noise_and_another_in_clear_sound()
    {
        Of(seconds: 50, new PathQuality(0.12, 0.9), Noise).Accepted.ShouldBeTrue();
        Of(seconds: 50, new PathQuality(0.12, 0.9), Clear).Remark!.Kind.ShouldBe(StageRemarkKind.AnotherSong);
    }

    [Fact]
    public void Likeness_on_the_beats_alone_is_another_song()
    {
        Of(seconds: 50, new PathQuality(0.5, 0.4), Clear).Remark!.Kind.ShouldBe(StageRemarkKind.AnotherSong);
    }

    [Fact]
    public void The_song_is_drowned_only_where_there_is_a_trace_of_it()
    {
        Of(seconds: 12, new PathQuality(0.03, 0.9), Noise).Remark!.Kind.ShouldBe(StageRemarkKind.Drowned);
        Of(seconds: 0, PathQuality.None, Noise).Remark!.Kind.ShouldBe(StageRemarkKind.NothingFound);
    }

    private static AlignedStage Of(double seconds, PathQuality quality, double noisiness)
    {
        HeldRange[] ranges = seconds > 0 ? [new HeldRange(0, seconds, new DelayLine(3, 0), quality.Likeness)] : [];
        return Verdict.Of(
            new HeldRanges(ranges, quality, noisiness, AlignmentEvidence.None),
            MadeMedia.Of(60, "stage.mp4").Song,
            new SoundTrack("none", Timestamp.Zero, 0),
            new AligningOptions()
        );
    }
}

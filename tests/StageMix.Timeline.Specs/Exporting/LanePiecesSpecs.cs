using FsCheck.Xunit;
using StageMix.Timeline.Exporting;

namespace StageMix.Timeline.Specs.Exporting;

[Properties(Arbitrary = [typeof(Made)])]
public sealed class LanePiecesSpecs
{
    [Property(MaxTest = 30)]
    public void A_lane_is_never_off_the_songs_clock_by_more_than_half_a_frame(MixTimeline mix)
    {
        foreach (var lane in mix.Lanes)
        {
            var part = lane.Parts[0];
            foreach (var piece in LanePieces.Of(lane, mix))
            {
                var meant = part.StageTimeAt(mix.SongTimeOf(piece.FirstFrame + piece.Frames - 1));
                var shown = mix.Rate.TimeOf(piece.SourceFrame + piece.Frames - 1);
                Math.Abs((meant - shown).Seconds)
                    .ShouldBeLessThanOrEqualTo((mix.Rate.FrameDuration.Seconds / 2) + 1e-6);
            }
        }
    }

    [Fact]
    public void Drift_is_taken_up_in_whole_frames()
    {
        var lane = new StageLane(
            new("/stage.mp4", "stage"),
            [new(new TimeRange(Timestamp.Zero, Timestamp.FromSeconds(100)), Timestamp.Zero, 1.0007)]
        );
        var mix = new MixTimeline(
            "mix",
            new FrameRate(25, 1),
            new("/song.wav", "song"),
            Timestamp.Zero,
            Timestamp.FromSeconds(100),
            Timestamp.Zero,
            [new(new("/stage.mp4", "stage"), 2500, Timestamp.Zero, 1, "")]
        );

        // 70 ms too much by the end are one frame and three quarters
        LanePieces.Of(lane, mix).Select(piece => piece.SourceFrame - piece.FirstFrame).ShouldBe([0, 1, 2]);
        LanePieces.Of(lane, mix).Sum(piece => piece.Frames).ShouldBe(2500);
    }
}

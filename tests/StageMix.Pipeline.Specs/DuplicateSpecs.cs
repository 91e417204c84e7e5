using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Specs.Planning;
using StageMix.Timeline;

namespace StageMix.Pipeline.Specs;

public sealed class DuplicateSpecs
{
    [Theory]
    [InlineData(1080, 720, 2, 1)]
    [InlineData(720, 1080, 1, 2)]
    [InlineData(720, 720, 2, 1)]
    public void Of_two_uploads_of_a_performance_the_larger_picture_is_used_and_the_other_is_named(
        int first,
        int second,
        int leftOut,
        int kept
    )
    {
        var input = MadePlans.Whole(3);
        var stages = input.Aligned.Stages;
        var listened = new ListenedMix(
            input.Request,
            input.Media with
            {
                Stages =
                [
                    Of(input.Media.Stages[0], first),
                    Of(input.Media.Stages[1], second),
                    Of(input.Media.Stages[2], 360),
                ],
            },
            input.Aligned with
            {
                Stages = [stages[0], stages[1] with { SamePerformanceAs = 1 }, stages[2]],
            }
        );

        var found = listened.WithoutDuplicates().Aligned.Stages;

        found.Where(stage => !stage.Accepted).ShouldHaveSingleItem().Index.ShouldBe(leftOut);
        found[leftOut - 1].Remark.ShouldBe(new StageRemark(StageRemarkKind.SamePerformance, kept));
    }

    private static AcquiredStage Of(AcquiredStage stage, int height)
    {
        var size = new PictureSize(height * 16 / 9, height);
        var picture = new PictureInfo(size, FrameRate.Ntsc, new TimeRange(Timestamp.Zero, Timestamp.Zero));
        return stage with { File = stage.File with { Picture = picture } };
    }
}

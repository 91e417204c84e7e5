using StageMix.Timeline;

namespace StageMix.Showcase.Staging;

/// <summary>Decides what a stage looks like.</summary>
internal static class PictureCasting
{
    public static PicturePlan Plan(ShowRequest request, StageRequest asked, Trouble trouble) =>
        new(
            asked.FrameRate ?? request.FrameRate,
            asked.Width ?? request.Width,
            asked.Height ?? request.Height,
            asked.PictureKilobits,
            asked.Interlaced ?? false,
            asked.Letterboxed ?? false,
            asked.Fancam ?? false,
            asked.Strobes ?? trouble != Trouble.None,
            asked.Dissolves ?? false,
            asked.Effects ?? false,
            Timestamp.FromSeconds(asked.PictureLateSeconds ?? 0)
        );
}

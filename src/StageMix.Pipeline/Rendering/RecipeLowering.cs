using StageMix.Pipeline.Acquiring;
using StageMix.Timeline;

namespace StageMix.Pipeline.Rendering;

/// <summary>Turns an edit into what is to be made: one recipe a clip.</summary>
internal static class RecipeLowering
{
    /// <exception cref="MixException">the timeline plays what is not there</exception>
    public static IReadOnlyList<ClipRecipe> Lower(RenderOrder order, PictureSize size)
    {
        if (order.Timeline.Frames == 0)
        {
            throw new MixException(
                MixFailure.NothingToMix,
                "The timeline is empty: plan a mix with at least one clip and try again."
            );
        }

        return [.. order.Timeline.Clips.Select(clip => Lower(clip, order, size))];
    }

    /// <summary>The file that the timeline names.</summary>
    /// <exception cref="MixException">it was not handed over</exception>
    public static MediaFile Find(MediaReference reference, RenderOrder order) =>
        order.Media.FirstOrDefault(file => string.Equals(file.Path, reference.Path, StringComparison.Ordinal))
        ?? throw new MixException(
            MixFailure.BadTimeline,
            $"The timeline plays {reference.Name}, which is not among the files given: add it and try again."
        );

    private static ClipRecipe Lower(Clip clip, RenderOrder order, PictureSize size)
    {
        var file = Find(clip.Media, order);
        var picture =
            file.Picture
            ?? throw new MixException(
                MixFailure.BadTimeline,
                $"The timeline shows {clip.Media.Name}, which has no picture: choose another file for that clip."
            );
        if (clip.Frames <= 0 || !(clip.Rate > 0) || clip.StageStart >= picture.Extent.End)
        {
            throw new MixException(
                MixFailure.BadTimeline,
                $"The timeline shows {clip.Media.Name} at {clip.StageStart}, where there is nothing to show: correct that clip."
            );
        }

        return new ClipRecipe(
            file.Path,
            file.Content,
            file.Start,
            picture.Rate,
            picture.Size,
            clip.StageStart,
            clip.Rate,
            clip.Frames,
            order.Timeline.Rate,
            size
        );
    }
}

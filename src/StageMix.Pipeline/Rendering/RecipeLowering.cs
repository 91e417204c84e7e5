using StageMix.Pipeline.Acquiring;
using StageMix.Timeline;

namespace StageMix.Pipeline.Rendering;

/// <summary>Turns an edit into what is to be made: one recipe a segment.</summary>
internal static class RecipeLowering
{
    /// <summary>A longer clip is made in pieces, so that it keeps more than one core busy and a crash costs little.</summary>
    private const double LongestSeconds = 8;

    /// <param name="insides">what is not border, of each stage's file by its content</param>
    public static IReadOnlyList<SegmentRecipe> Lower(
        RenderOrder order,
        PictureSize size,
        IReadOnlyDictionary<Fingerprint, PictureArea> insides
    ) => [.. order.Timeline.Clips.SelectMany(clip => Lower(clip, order, size, insides))];

    /// <summary>The files that are seen, each once.</summary>
    /// <exception cref="MixException">the timeline plays what is not there</exception>
    public static IReadOnlyList<MediaFile> Seen(RenderOrder order)
    {
        if (order.Timeline.Frames == 0)
        {
            throw new MixException(
                MixFailure.NothingToMix,
                "The timeline is empty: plan a mix with at least one clip and try again."
            );
        }

        foreach (var clip in order.Timeline.Clips)
        {
            var picture = PictureOf(Find(clip.Media, order), clip);
            if (clip.Frames <= 0 || !(clip.Rate > 0) || clip.StageStart >= picture.Extent.End)
            {
                throw ShowsNothing(clip.Media.Name, clip.StageStart);
            }
        }

        return [.. order.Timeline.Clips.Select(clip => Find(clip.Media, order)).DistinctBy(file => file.Content)];
    }

    /// <summary>The file that the timeline names.</summary>
    /// <exception cref="MixException">it was not handed over</exception>
    public static MediaFile Find(MediaReference reference, RenderOrder order) =>
        order.Media.FirstOrDefault(file => string.Equals(file.Path, reference.Path, StringComparison.Ordinal))
        ?? throw new MixException(
            MixFailure.BadTimeline,
            $"The timeline plays {reference.Name}, which is not among the files given: add it and try again."
        );

    public static MixException ShowsNothing(string name, Timestamp stageStart) =>
        new(
            MixFailure.BadTimeline,
            $"The timeline shows {name} at {stageStart}, where there is nothing to show: correct that clip."
        );

    private static PictureInfo PictureOf(MediaFile file, Clip clip) =>
        file.Picture
        ?? throw new MixException(
            MixFailure.BadTimeline,
            $"The timeline shows {clip.Media.Name}, which has no picture: choose another file for that clip."
        );

    private static IEnumerable<SegmentRecipe> Lower(
        Clip clip,
        RenderOrder order,
        PictureSize size,
        IReadOnlyDictionary<Fingerprint, PictureArea> insides
    )
    {
        var file = Find(clip.Media, order);
        var picture = PictureOf(file, clip);
        var source = new SegmentSource(
            file.Path,
            file.Content,
            file.Start,
            file.HasIndex,
            picture.Size,
            insides[file.Content],
            picture.Coding
        );
        var rate = order.Timeline.Rate;
        // a clip that outlasts its picture holds the last one, which a piece of its own would not find
        var isWhole = clip.StageStart + rate.TimeOf(clip.Frames).Scale(clip.Rate) > picture.Extent.End;
        var pieces = isWhole ? 1 : (long)Math.Ceiling(clip.Frames / Math.Max(1, LongestSeconds * rate.FramesPerSecond));
        for (var piece = 0L; piece < pieces; piece++)
        {
            var (first, end) = (clip.Frames * piece / pieces, clip.Frames * (piece + 1) / pieces);
            var start = clip.StageStart + rate.TimeOf(first).Scale(clip.Rate);
            yield return new SegmentRecipe(source, start, clip.Rate, end - first, rate, size);
        }
    }
}

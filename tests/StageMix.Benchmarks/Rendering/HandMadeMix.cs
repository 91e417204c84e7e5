using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Rendering;
using StageMix.Showcase;
using StageMix.Timeline;

namespace StageMix.Benchmarks.Rendering;

/// <summary>A mix by the truth, so that nothing but rendering is measured: the stages in turn, for the whole song.</summary>
internal static class HandMadeMix
{
    /// <param name="clips">how many; a third is shorter by half and a third longer by half</param>
    public static async Task<RenderOrder> OrderAsync(Show show, int clips, CancellationToken cancellationToken)
    {
        var media = new List<MediaFile>();
        foreach (var path in show.StagePaths.Prepend(show.SongPath))
        {
            media.Add(await MediaAcquirer.InspectAsync(new MediaSource(path), cancellationToken));
        }

        var rate = FrameRate.Ntsc;
        var end = show.Truth.Song.Duration;
        var frames = MixTimeline.FramesOf(Timestamp.Zero, end, Timestamp.Zero, rate);
        var bounds = Enumerable.Range(0, clips + 1).Select(i => Bound(i, clips, frames)).ToList();
        var timeline = new MixTimeline(
            "by hand",
            rate,
            new MediaReference(show.SongPath, "song"),
            Timestamp.Zero,
            end,
            Timestamp.Zero,
            [.. Enumerable.Range(0, clips).Select(i => ClipOf(show, i, bounds[i], bounds[i + 1] - bounds[i], rate))]
        );
        return new RenderOrder(timeline, media, Size: null, "standard");
    }

    /// <summary>The same with a clip of median length given to the next stage.</summary>
    public static RenderOrder Swap(RenderOrder order, Show show)
    {
        var placed = order.Timeline.Placed().ToList();
        var median = placed.OrderBy(clip => clip.Clip.Frames).ElementAt(placed.Count / 2);
        var at = placed.IndexOf(median);
        var clips = order.Timeline.Clips.ToList();
        clips[at] = ClipOf(show, at + 1, median.FirstFrame, median.Clip.Frames, order.Timeline.Rate);
        return order with { Timeline = order.Timeline with { Clips = clips } };
    }

    /// <summary>Where clip <paramref name="i"/> begins: of three, one is half as long again as the middle one, and one half as long.</summary>
    private static long Bound(int i, int clips, long frames)
    {
        double[] before = [0, 1, 1.5];
        double Place(int n) => (3 * (n / 3)) + before[n % 3];
        return (long)Math.Round(frames * Place(i) / Place(clips));
    }

    private static Clip ClipOf(Show show, int turn, long firstFrame, long frames, FrameRate rate)
    {
        var stage = turn % show.StagePaths.Count;
        var songTime = rate.TimeOf(firstFrame);
        var held = show.Truth.Stages[stage].Alignment.First(range => range.SongTimeAt(StageTimeAt(range)) is not null);
        return new Clip(
            new MediaReference(show.StagePaths[stage], Path.GetFileName(show.StagePaths[stage])),
            frames,
            StageTimeAt(held),
            held.Rate,
            "by hand"
        );

        Timestamp StageTimeAt(AlignedRange range) => range.StageStart + (songTime - range.SongStart).Scale(range.Rate);
    }
}

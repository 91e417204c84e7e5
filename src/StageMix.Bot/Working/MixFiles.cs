using StageMix.Bot.Jobs;
using StageMix.Pipeline;
using StageMix.Pipeline.Aligning;
using StageMix.Pipeline.Planning;
using StageMix.Pipeline.Rendering;
using StageMix.Timeline;
using StageMix.Timeline.Exporting;
using StageMix.Timeline.Otio;

namespace StageMix.Bot.Working;

/// <summary>Lays out what people are shown of a mix, and puts it into a job's words.</summary>
internal static class MixFiles
{
    public static async Task WriteAlignmentsAsync(
        ListenedMix listened,
        MixFolder folder,
        CancellationToken cancellationToken
    )
    {
        foreach (var stage in listened.Aligned.Stages)
        {
            await WholeFile.WriteAsync(
                folder.Alignment(stage.Index),
                aside => AlignmentPlot.PaintAsync(stage, listened.Acquired, aside, cancellationToken)
            );
        }
    }

    /// <summary>All files, or none when one of them cannot be written.</summary>
    public static Task WriteAsync(
        PlannedMix plan,
        RenderedMix video,
        MixFolder folder,
        CancellationToken cancellationToken
    ) =>
        WholeFile.WriteAllAsync([
            TextOf(folder.Timeline, OtioWriter.Write(plan.Timeline, folder.Path), cancellationToken),
            TextOf(folder.Edl, EdlWriter.Write(plan.Timeline), cancellationToken),
            TextOf(folder.Fcpxml, FcpxmlWriter.Write(plan.Timeline, folder.Path), cancellationToken),
            FileToWrite.CopyOf(plan.StoryboardPath, folder.Storyboard, cancellationToken),
            FileToWrite.CopyOf(plan.LanesPath, folder.Lanes, cancellationToken),
            FileToWrite.CopyOf(video.ThumbnailPath, folder.Thumbnail, cancellationToken),
            FileToWrite.CopyOf(video.VideoPath, folder.Video, cancellationToken),
        ]);

    public static MadeMix Describe(ListenedMix listened, PlannedMix plan, RenderedMix video)
    {
        var stages = listened.Acquired.Stages;
        return new MadeMix(
            plan.Timeline.MixStart.Seconds,
            plan.Timeline.Duration.Seconds,
            video.Size,
            [
                .. plan
                    .Timeline.Placed()
                    .Select(
                        (placed, i) =>
                            Describe(plan.Timeline, placed.FirstFrame, placed.Clip, i + 1, NumberOf) with
                            {
                                Others = plan.Others[i],
                            }
                    ),
            ]
        );

        int NumberOf(Clip clip) => stages.First(stage => stage.File.Path == clip.Media.Path).Index;
    }

    private static FileToWrite TextOf(string path, string text, CancellationToken cancellationToken) =>
        new(path, aside => File.WriteAllTextAsync(aside, text, cancellationToken));

    private static MadeClip Describe(
        MixTimeline timeline,
        long frame,
        Clip clip,
        int index,
        Func<Clip, int> numberOf
    ) =>
        new(
            index,
            numberOf(clip),
            timeline.SongTimeOf(frame).Seconds,
            timeline.SongTimeOf(frame + clip.Frames).Seconds,
            clip.Reason ?? ""
        );
}

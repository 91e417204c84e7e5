using System.Globalization;
using StageMix.Pipeline;
using StageMix.Pipeline.Aligning;
using StageMix.Pipeline.Planning;
using StageMix.Pipeline.Rendering;
using StageMix.Timeline.Otio;

namespace StageMix.Bot.CommandLine;

/// <summary>Lays a mix's files where the person wants them, and says what it is.</summary>
internal static class MixOutcome
{
    /// <summary>The files of a mix, as named to the person.</summary>
    /// <param name="Thumbnail">none where there is no video</param>
    internal sealed record Files(string? Video, string Timeline, string Storyboard, string Lanes, string? Thumbnail)
    {
        public IReadOnlyList<string> All =>
            [.. new[] { Video, Timeline, Storyboard, Lanes, Thumbnail }.OfType<string>()];
    }

    /// <summary>The timeline and the pictures lie beside the video under its name, unless named.</summary>
    public static Files NameFiles(string outPath, string? timelinePath, bool render) =>
        new(
            render ? outPath : null,
            timelinePath ?? Path.ChangeExtension(outPath, ".otio"),
            Path.ChangeExtension(outPath, ".png"),
            Path.ChangeExtension(outPath, ".lanes.png"),
            render ? Path.ChangeExtension(outPath, ".jpg") : null
        );

    /// <summary>All files, or none when one of them cannot be written.</summary>
    public static Task WriteAsync(PlannedMix plan, RenderedMix? video, Files files, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(files.Timeline))!;
        var timeline = new FileToWrite(
            files.Timeline,
            aside => File.WriteAllTextAsync(aside, OtioWriter.Write(plan.Timeline, folder), cancellationToken)
        );
        List<FileToWrite> all =
        [
            timeline,
            FileToWrite.CopyOf(plan.StoryboardPath, files.Storyboard, cancellationToken),
            FileToWrite.CopyOf(plan.LanesPath, files.Lanes, cancellationToken),
        ];
        if (files.Video is not null)
        {
            all.Add(FileToWrite.CopyOf(video!.ThumbnailPath, files.Thumbnail!, cancellationToken));
            all.Add(FileToWrite.CopyOf(video.VideoPath, files.Video, cancellationToken));
        }

        return WholeFile.WriteAllAsync(all);
    }

    /// <summary>The result as the command line's contract has it.</summary>
    public static object Describe(
        ListenedMix listened,
        PlannedMix plan,
        Files files,
        IReadOnlyDictionary<Room, double> seconds
    )
    {
        var timeline = plan.Timeline;
        var stages = listened.Acquired.Stages;
        var given = stages
            .DistinctBy(stage => stage.File.Path, StringComparer.Ordinal)
            .ToDictionary(stage => stage.File.Path, stage => stage.File.Given, StringComparer.Ordinal);
        return new
        {
            files.Video,
            files.Timeline,
            files.Storyboard,
            SongStart = timeline.MixStart,
            SongEnd = timeline.MixEnd,
            timeline.Tail,
            timeline.Duration,
            FrameRate = timeline.Rate,
            timeline.Frames,
            plan.Seed,
            Style = plan.Style.ToString().ToLowerInvariant(),
            plan.MatchedBy,
            Stages = listened.Aligned.Stages.Select(stage => new
            {
                stage.Index,
                Source = stages[stage.Index - 1].File.Given,
                stage.Accepted,
                stage.Confidence,
                Reason = listened.NoteOn(stage)?.Clause,
                Share = Share(plan, stage, stages[stage.Index - 1].File.Path),
            }),
            Clips = timeline
                .Placed()
                .Select(
                    (placed, i) =>
                        new
                        {
                            Index = i + 1,
                            Stage = given[placed.Clip.Media.Path],
                            SongStart = timeline.SongTimeOf(placed.FirstFrame),
                            SongEnd = timeline.SongTimeOf(placed.FirstFrame + placed.Clip.Frames),
                            placed.Clip.StageStart,
                            placed.Clip.Rate,
                            placed.Clip.Reason,
                        }
                ),
            Seconds = seconds.ToDictionary(
                room => room.Key.ToString().ToLowerInvariant(),
                room => room.Value,
                StringComparer.Ordinal
            ),
        };
    }

    /// <summary>The result in words.</summary>
    public static void Tell(ListenedMix listened, PlannedMix plan, Files files)
    {
        foreach (var stage in listened.Aligned.Stages)
        {
            var file = listened.Acquired.Stages[stage.Index - 1].File;
            var note = listened.NoteOn(stage)?.Clause;
            var verdict = stage.Accepted
                ? $"{Share(plan, stage, file.Path):P0} of the mix{(note is null ? "" : $" ({note})")}"
                : $"left out: {note}";
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"stage {stage.Index}, {file.Given}: {verdict}")
            );
        }

        var matched = plan.MatchedBy.Length > 0 ? $", matched by {plan.MatchedBy}" : "";
        Console.WriteLine($"{Counted.Of(plan.Timeline.Clips.Count, "clip")}, {plan.Timeline.Duration} long{matched}");
        if (plan.Flashes is { MayHarm: true } flashes)
        {
            Console.WriteLine(
                $"photosensitive people beware: {flashes.MostInASecond} flashes in the second from {flashes.WorstAt}, all of them the stages' own"
            );
        }

        Console.WriteLine(string.Join(", ", files.All));
    }

    private static double Share(PlannedMix plan, AlignedStage stage, string path)
    {
        // a stage that was given twice is left out once, under the same path
        var clips = plan.Timeline.Clips.Where(clip => stage.Accepted && clip.Media.Path == path);
        return Math.Round((double)clips.Sum(clip => clip.Frames) / plan.Timeline.Frames, 3);
    }
}

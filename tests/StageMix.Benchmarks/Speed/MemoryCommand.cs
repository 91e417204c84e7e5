using System.CommandLine;
using StageMix.Benchmarks.Aligning;
using StageMix.Benchmarks.Detecting;
using StageMix.Benchmarks.Shows;
using StageMix.Showcase;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;
using static StageMix.Benchmarks.Figures;

namespace StageMix.Benchmarks.Speed;

/// <summary><c>memory</c>: what aligning holds for few and for many stages, and detecting for a long video.</summary>
internal static class MemoryCommand
{
    private static readonly int[] _stages = [2, 8, 24];

    public static Command Build()
    {
        var minutes = new Option<double>("--minutes")
        {
            Description = "How long the video of 1080p60 is",
            DefaultValueFactory = _ => 20,
        };
        var command = new Command(
            "memory",
            "Peak memory of all processes: aligning 2, 8 and 24 stages of a 200 s song, and finding cuts in a long 1080p60 video"
        )
        {
            minutes,
        };
        var shows = new ShowOptions(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                using var shelf = shows.Shelf(parsed);
                var seed = shows.Seeds(parsed)[0];
                var table = new MarkdownTable("work", "peak MB");
                foreach (var count in _stages)
                {
                    var show = await shelf.TakeAsync(Sounds(seed, count), stop);
                    var peak = await PeakMemory.OfAsync(() => OurAligner.AlignAsync(show, stop), stop);
                    table.Add($"aligning {Count(count)} stages", Number(peak, 0));
                }

                var video = await shelf.TakeAsync(Sharp(seed), stop);
                var length = parsed.GetValue(minutes);
                var looped = await LoopedAsync(video.StagePaths[0], length, stop);
                var watching = await PeakMemory.OfAsync(() => OurDetector.FindAsync(looped, stop), stop);
                table.Add($"cuts in {Number(length, 0)} minutes of 1080p60", Number(watching, 0));
                Console.WriteLine(table);
            }
        );
        return command;
    }

    private static ShowRequest Sounds(long seed, int stages) =>
        new()
        {
            Seed = seed,
            Seconds = AligningCommand.SongSeconds,
            Stages = stages,
            Pictures = false,
        };

    private static ShowRequest Sharp(long seed) =>
        new()
        {
            Seed = seed,
            Seconds = 20,
            Stages = 1,
            StageRequests =
            [
                new()
                {
                    Width = 1920,
                    Height = 1080,
                    FrameRate = new FrameRate(60000, 1001),
                },
            ],
        };

    /// <summary>Beside what is looped, without encoding again.</summary>
    private static async Task<string> LoopedAsync(string path, double minutes, CancellationToken stop)
    {
        var looped = Path.ChangeExtension(path, $"{Number(minutes, 1)}.mp4");
        await FfmpegProgram.RunAsync(
            [
                "-stream_loop",
                "-1",
                "-i",
                FfmpegArguments.FileUrl(path),
                "-t",
                Number(minutes * 60, 1),
                "-c",
                "copy",
                FfmpegArguments.FileUrl(looped),
            ],
            stop
        );
        return looped;
    }
}

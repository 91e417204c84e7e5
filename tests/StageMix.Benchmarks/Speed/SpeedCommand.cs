using System.CommandLine;
using StageMix.Benchmarks.Aligning;
using StageMix.Benchmarks.Detecting;
using StageMix.Benchmarks.Shows;
using StageMix.Showcase;
using StageMix.Tools.Ffmpeg;
using static StageMix.Benchmarks.Figures;

namespace StageMix.Benchmarks.Speed;

/// <summary><c>speed</c>: what the rooms cost beside the least that ffmpeg alone needs for the same files.</summary>
internal static class SpeedCommand
{
    public static Command Build()
    {
        var command = new Command(
            "speed",
            "Processor seconds of finding cuts and of aligning, children included, beside ffmpeg merely decoding"
        );
        var shows = new ShowOptions(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                using var shelf = shows.Shelf(parsed);
                var table = new MarkdownTable("work", "seed", "ours, CPU s", "ffmpeg, CPU s", "ratio");
                foreach (var seed in shows.Seeds(parsed))
                {
                    var show = await shelf.TakeAsync(new ShowRequest { Seed = seed, Stages = 1 }, stop);
                    var stage = show.StagePaths[0];
                    await AddAsync(
                        "cuts",
                        () => OurDetector.FindAsync(stage, stop),
                        () => DecodePictureAsync(stage, stop)
                    );
                    await AddAsync(
                        "alignment",
                        () => OurAligner.AlignAsync(show, stop),
                        async () =>
                        {
                            await DecodeSoundAsync(show.SongPath, stop);
                            await DecodeSoundAsync(stage, stop);
                        }
                    );

                    async Task AddAsync(string work, Func<Task> ours, Func<Task> least)
                    {
                        var (a, b) = (await CpuTime.OfAsync(ours, stop), await CpuTime.OfAsync(least, stop));
                        table.Add(work, Count(seed), Number(a, 2), Number(b, 2), Number(a / b, 2));
                    }
                }

                Console.WriteLine(table);
            }
        );
        return command;
    }

    private static Task DecodePictureAsync(string path, CancellationToken stop) =>
        DecodeAsync(path, ["-map", "0:v:0", "-vf", "scale=160:90:flags=area", "-f", "rawvideo"], stop);

    private static Task DecodeSoundAsync(string path, CancellationToken stop) =>
        DecodeAsync(path, ["-map", "0:a:0", "-ac", "1", "-ar", "48000", "-f", "f32le"], stop);

    /// <summary>To nowhere: reading a pipe is not ffmpeg's work.</summary>
    private static Task DecodeAsync(string path, IReadOnlyList<string> how, CancellationToken stop) =>
        FfmpegProgram.RunAsync(["-i", FfmpegArguments.FileUrl(path), .. how, "file:/dev/null"], stop);
}

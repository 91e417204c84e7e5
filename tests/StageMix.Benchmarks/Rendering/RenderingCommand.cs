using System.CommandLine;
using StageMix.Benchmarks.Shows;
using StageMix.Showcase;
using static StageMix.Benchmarks.Figures;

namespace StageMix.Benchmarks.Rendering;

/// <summary><c>rendering</c>: how near the encoder's limit a render is, and how true.</summary>
internal static class RenderingCommand
{
    private const int Stages = 8;

    public static Command Build()
    {
        var command = new Command(
            "rendering",
            "Renders a mix of 8 stages beside one ffmpeg that encodes the already cut video with the same settings, in turns; "
                + "then again with one clip swapped. Times are the medians of the runs, on a machine that should be idle otherwise"
        );
        var shows = new ShowOptions(command);
        var seconds = Number("--seconds", "The mix's length", 80);
        var clips = Number("--clips", "How many clips it has", 40);
        var height = Number("--height", "Its height; stages and mix are 16:9", 1080);
        var runs = Number("--runs", "How many runs the medians are of", 3);
        foreach (var option in (Option[])[seconds, clips, height, runs])
        {
            command.Add(option);
        }

        command.SetAction(
            async (parsed, stop) =>
            {
                using var shelf = shows.Shelf(parsed);
                var table = new MarkdownTable("seed", "figure", "measured", "bar");
                foreach (var seed in shows.Seeds(parsed))
                {
                    var request = new ShowRequest
                    {
                        Seed = seed,
                        Stages = Stages,
                        Seconds = parsed.GetValue(seconds),
                        Height = parsed.GetValue(height),
                        Width = parsed.GetValue(height) * 16 / 9,
                        Hardness = ShowHardness.Plain,
                        StageRequests = [.. Enumerable.Repeat(StageRequest.Clean, Stages)],
                    };
                    var show = await shelf.TakeAsync(request, stop);
                    var order = await HandMadeMix.OrderAsync(show, parsed.GetValue(clips), stop);
                    var run = await RenderingRun.MeasureAsync(show, order, parsed.GetValue(runs), stop);
                    Add(table, Count(seed), run);
                }

                Console.WriteLine(table);
            }
        );
        return command;

        static Option<int> Number(string name, string description, int usual) =>
            new(name) { Description = description, DefaultValueFactory = _ => usual };
    }

    private static void Add(MarkdownTable table, string seed, RenderingRun run)
    {
        table.Add(seed, "frames, of how many", Share(run.Truth.Frames, run.WantedFrames), "all");
        table.Add(seed, "frames that show another stage or none", Count(run.Truth.Wrong), "0");
        table.Add(seed, "worst picture, of half an output and half a source frame", Number(run.Truth.Worst, 2), "1");
        table.Add(seed, "sound at the start, ms", Number(run.StartLate * 1000, 2), "1");
        table.Add(seed, "sound at the end, ms", Number(run.EndLate * 1000, 2), "1");
        table.Add(seed, "full render, s", Number(run.Full, 1), "");
        table.Add(seed, "one ffmpeg, s", Number(run.Plain, 1), "");
        table.Add(seed, "full render, of one ffmpeg", Number(run.Full / run.Plain, 2), "1.25");
        table.Add(seed, "one clip swapped, of a full render", Number(run.Swapped / run.Full, 3), "0.10");
        table.Add(seed, "most memory of all processes, GB", Number(run.Memory / 1000, 2), "1.5");
    }
}

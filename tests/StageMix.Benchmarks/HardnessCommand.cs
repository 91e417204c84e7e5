using System.CommandLine;
using System.Globalization;
using StageMix.Benchmarks.Aligning;
using StageMix.Benchmarks.Detecting;
using StageMix.Benchmarks.Shows;

namespace StageMix.Benchmarks;

/// <summary><c>hardness</c>: whether made shows are hard enough for measuring with them to mean something.</summary>
internal static class HardnessCommand
{
    private const double MostF1 = 0.65;
    private const double MostRightPercent = 60;

    public static Command Build()
    {
        var command = new Command(
            "hardness",
            "Lets the baselines alone detect and align: what is too easy for them measures nothing"
        );
        var shows = new ShowOptions(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                using var shelf = shows.Shelf(parsed);
                var seeds = shows.Seeds(parsed);
                var detected = await DetectingRun.MeasureAsync(seeds, withOurs: false, shelf, stop);
                var aligned = await AligningRun.MeasureAsync(
                    seeds,
                    AligningCommand.SongSeconds,
                    StageKind.All,
                    withOurs: false,
                    shelf,
                    stop
                );
                Console.WriteLine(DetectingTables.ByDetector(detected));
                Console.WriteLine(AligningTables.Totals(aligned));
                Print("F1 of the original's detector", F1(detected), MostF1);
                Print("stages of the song that one offset gets right, in %", RightPercent(aligned), MostRightPercent);
            }
        );
        return command;
    }

    private static double F1(IEnumerable<DetectingCase> cases) =>
        DetectingTables.Total(cases.Where(one => one.Detector == BaselineDetectors.Original)).F1;

    private static double RightPercent(IEnumerable<AligningCase> cases) =>
        100
        * cases
            .Where(one => one.Aligner == OneOffset.Always && one.Score.IsOfSong)
            .Average(one => one.Score.Meets(AlignmentBar.Right) ? 1.0 : 0);

    private static void Print(string what, double value, double most) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {value:0.###}, at most {most:0.##} wanted: {(value <= most ? "hard enough" : "too easy")}"
            )
        );
}

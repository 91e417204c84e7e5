using System.CommandLine;
using StageMix.Benchmarks.Shows;

namespace StageMix.Benchmarks.Detecting;

/// <summary><c>detecting</c> and <c>splices</c>: how well cuts are found.</summary>
internal static class DetectingCommand
{
    public static Command Build()
    {
        var command = new Command(
            "detecting",
            "Finds cuts in shows as broadcasts are, beside the original's detector (PySceneDetect's content score at 40), "
                + "its adaptive kin, and a cut every five seconds. F1 is of hard cuts at ±1 frame; a cut found inside a "
                + "dissolve or a fade is neither hit nor false, but false in the strict F1. A dissolve or a fade is found by who holds half of it"
        );
        var shows = new ShowOptions(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                using var shelf = shows.Shelf(parsed);
                Print(await DetectingRun.MeasureAsync(shows.Seeds(parsed), withOurs: true, shelf, stop));
            }
        );
        return command;
    }

    public static Command BuildSplices()
    {
        var command = new Command(
            "splices",
            "The same for footage of quite another kind: ffmpeg's test pictures, fractals and automata, spliced with "
                + "known cuts, dissolves and fades, with noise, zooms, whips, flashes and jumps of colour"
        );
        var shows = new ShowOptions(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                using var shelf = shows.Shelf(parsed);
                Print(await DetectingRun.MeasureSplicedAsync(shows.Seeds(parsed), shelf, stop));
            }
        );
        return command;
    }

    private static void Print(IReadOnlyList<DetectingCase> cases)
    {
        Console.WriteLine(DetectingTables.ByStage(cases));
        Console.WriteLine(DetectingTables.ByDetector(cases));
    }
}

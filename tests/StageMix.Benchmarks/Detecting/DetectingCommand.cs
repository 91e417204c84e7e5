using System.CommandLine;
using StageMix.Benchmarks.Shows;

namespace StageMix.Benchmarks.Detecting;

/// <summary><c>detecting</c>: how well cuts are found.</summary>
internal static class DetectingCommand
{
    public static Command Build()
    {
        var command = new Command(
            "detecting",
            "Finds cuts in shows as broadcasts are, beside the original's detector (PySceneDetect's content score at 40), "
                + "its adaptive kin, and a cut every five seconds. F1 is of hard cuts at ±1 frame; a cut found inside a "
                + "dissolve or a fade is neither hit nor false, but false in the strict F1"
        );
        var shows = new ShowOptions(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                using var shelf = shows.Shelf(parsed);
                var cases = await DetectingRun.MeasureAsync(shows.Seeds(parsed), withOurs: true, shelf, stop);
                Console.WriteLine(DetectingTables.ByStage(cases));
                Console.WriteLine(DetectingTables.ByDetector(cases));
            }
        );
        return command;
    }
}

using System.CommandLine;
using StageMix.Benchmarks.Shows;

namespace StageMix.Benchmarks.Planning;

/// <summary><c>planning</c>: how good the mixes of each style are.</summary>
internal static class PlanningCommand
{
    public static Command Build()
    {
        var command = new Command(
            "planning",
            "Plans mixes of shows in every style. A switch's head jump: for the dancer whose head is largest in the outgoing "
                + "frame, how far away it is in the incoming frame, in picture widths, and how much larger or smaller, in heights"
        );
        var shows = new ShowOptions(command);
        var faces = new Option<bool>("--faces") { Description = "Look for faces too" };
        command.Add(faces);
        command.SetAction(
            async (parsed, stop) =>
            {
                using var shelf = shows.Shelf(parsed);
                var cases = await PlanningRun.MeasureAsync(shows.Seeds(parsed), parsed.GetValue(faces), shelf, stop);
                Console.WriteLine(PlanningTables.Totals(cases));
                Console.WriteLine(PlanningTables.ByShow(cases));
            }
        );
        return command;
    }

    /// <summary><c>planning-speed</c>: how long a plan takes.</summary>
    public static Command BuildSpeed()
    {
        var command = new Command("planning-speed", "Milliseconds of planning eight made-up stages of four minutes");
        command.SetAction(_ =>
        {
            var table = new MarkdownTable("plan", "ms");
            foreach (var (i, milliseconds) in PlanningSpeed.Measure().Index())
            {
                table.Add(Figures.Count(i + 1), Figures.Number(milliseconds, 0));
            }

            Console.WriteLine(table);
        });
        return command;
    }
}

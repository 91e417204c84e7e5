using System.CommandLine;
using StageMix.Benchmarks.Shows;

namespace StageMix.Benchmarks.Aligning;

/// <summary><c>aligning</c>: how well stages are aligned to their song.</summary>
internal static class AligningCommand
{
    /// <summary>A song's usual length, in seconds.</summary>
    public const double SongSeconds = 200;

    public static Command Build()
    {
        var seconds = new Option<double>("--seconds")
        {
            Description = "The songs' length, from 60",
            DefaultValueFactory = _ => SongSeconds,
        };
        seconds.Validators.Add(result =>
        {
            if (result.GetValue(seconds) is not (>= 60 and <= 600))
            {
                result.AddError("--seconds is from 60 to 600.");
            }
        });
        var kinds = new Option<string[]>("--kinds")
        {
            Description = "Only the kinds of stage whose names hold one of these words",
            AllowMultipleArgumentsPerToken = true,
        };
        kinds.Validators.Add(result =>
        {
            if (StageKind.Named(result.GetValue(kinds) ?? []).Count == 0)
            {
                result.AddError("--kinds holds a word of the first column.");
            }
        });
        var command = new Command(
            "aligning",
            "Aligns 19 kinds of stage of a song and 5 kinds that are not of it, beside one-offset cross-correlation. "
                + "Right: 95 % of errors at most 15 ms, at most 5 % of the song time missed and 2 s invented. "
                + "Wanted: median 1 ms, 95 % at 5 ms, 3 % missed, 1 s invented. Where the song is not played, to refuse is right"
        )
        {
            seconds,
            kinds,
        };
        var shows = new ShowOptions(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                using var shelf = shows.Shelf(parsed);
                var cases = await AligningRun.MeasureAsync(
                    shows.Seeds(parsed),
                    parsed.GetValue(seconds),
                    StageKind.Named(parsed.GetValue(kinds) ?? []),
                    withOurs: true,
                    shelf,
                    stop
                );
                Console.WriteLine(AligningTables.ByKind(cases, OurAligner.Name));
                Console.WriteLine(AligningTables.ByKind(cases, OneOffset.Always));
                Console.WriteLine(AligningTables.Totals(cases));
                Console.WriteLine(AligningTables.NotAsWanted(cases, OurAligner.Name));
            }
        );
        return command;
    }
}

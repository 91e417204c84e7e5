using System.CommandLine;
using StageMix.Pipeline;
using StageMix.Pipeline.Aligning;

namespace StageMix.Bot.CommandLine;

/// <summary><c>align</c>: one stage's alignment.</summary>
internal static class AlignCommand
{
    public static Command Build()
    {
        var song = new Option<string>("--song")
        {
            Description = "The song: a file with sound, or a link",
            Required = true,
        };
        var stage = new Option<string>("--stage")
        {
            Description = "A performance: a file or a link; its sound is enough",
            Required = true,
        };
        var plot = PlotFlag.Build("A picture (FILE.png) of the alignment and what it rests on");
        var json = new Option<bool>("--json") { Description = "Print the result as JSON" };
        var command = new Command("align", "Finds where a stage holds the song") { song, stage, plot, json };
        command.SetAction(
            (parsed, stop) =>
                Session.RunAsync(
                    async (session, token) =>
                    {
                        PlotFlag.Check(parsed.GetValue(plot));
                        var request = new MixRequest(
                            session.Source(parsed.GetValue(song)!),
                            [session.Source(parsed.GetValue(stage)!)]
                        )
                        {
                            IsHeardOnly = true,
                        };
                        using var temporary = new TemporaryWorkspace();
                        var watcher = new ProgressLines(temporary.Workspace, session.Get<TimeProvider>());
                        var listened = await session.Pipeline.ListenAsync(request, temporary.Workspace, watcher, token);
                        var aligned = listened.Aligned.Stages[0];
                        await PlotFlag.WriteAsync(
                            parsed.GetValue(plot),
                            aside => AlignmentPlot.PaintAsync(aligned, listened.Acquired, aside, token)
                        );
                        Print(aligned, parsed.GetValue(json));
                    },
                    stop
                )
        );
        return command;
    }

    private static void Print(AlignedStage stage, bool json)
    {
        if (json)
        {
            Session.Print(
                new
                {
                    stage.Accepted,
                    stage.Confidence,
                    Reason = stage.Remark?.Clause,
                    Segments = stage.Segments.Select(segment => new
                    {
                        SongStart = segment.Song.Start,
                        SongEnd = segment.Song.End,
                        segment.StageStart,
                        segment.Rate,
                        segment.Confidence,
                    }),
                }
            );
            return;
        }

        Console.WriteLine(
            stage.Accepted ? $"accepted, confidence {stage.Confidence:0.00}" : $"not accepted: {stage.Remark?.Clause}"
        );
        foreach (var segment in stage.Segments)
        {
            Console.WriteLine($"song {segment.Song} is at stage {segment.StageStart}");
        }
    }
}

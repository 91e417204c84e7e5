using System.CommandLine;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Detecting;

namespace StageMix.Bot.CommandLine;

/// <summary><c>shots</c>: one video's cuts and flashes.</summary>
internal static class ShotsCommand
{
    public static Command Build()
    {
        var source = new Argument<string>("video") { Description = "A video" };
        var plot = PlotFlag.Build("A picture (FILE.png) of the scores, the cuts and the frames around them");
        var json = new Option<bool>("--json") { Description = "Print the result as JSON" };
        var command = new Command("shots", "Finds the cuts and the flashes of a video") { source, plot, json };
        command.SetAction(
            (parsed, stop) =>
                Session.RunAsync(
                    async (session, token) =>
                    {
                        PlotFlag.Check(parsed.GetValue(plot));
                        using var temporary = new TemporaryWorkspace();
                        var watcher = new ProgressLines(temporary.Workspace, session.Get<TimeProvider>());
                        var given = session.Source(parsed.GetValue(source)!);
                        var file = await TakeAsync(session, given, temporary.Workspace, watcher, token);
                        var shots = await DetectAsync(session, file, temporary.Workspace, watcher, token);
                        await PlotFlag.WriteAsync(
                            parsed.GetValue(plot),
                            aside => ShotPlot.PaintAsync(shots, file, aside, token)
                        );
                        Print(shots, parsed.GetValue(json));
                    },
                    stop
                )
        );
        return command;
    }

    private static async Task<MediaFile> TakeAsync(
        Session session,
        MediaSource source,
        Workspace workspace,
        ProgressLines watcher,
        CancellationToken stop
    )
    {
        var file = source.Link is null
            ? await MediaAcquirer.InspectAsync(source, stop)
            : await watcher.WatchAsync(
                Room.Acquiring,
                progress => session.Get<MediaAcquirer>().TakeVideoAsync(source, workspace, progress, stop)
            );
        return file.Picture is null
            ? throw new MixException(MixFailure.NotMedia, $"{source.Given} has no picture: give a video.")
            : file;
    }

    private static async Task<StageShots> DetectAsync(
        Session session,
        MediaFile file,
        Workspace workspace,
        ProgressLines watcher,
        CancellationToken stop
    )
    {
        var shots = await watcher.WatchAsync(
            Room.Detecting,
            progress => session.Get<ShotDetector>().RunAsync([new Footage(1, file)], workspace, progress, stop)
        );
        return shots.Stages[0];
    }

    private static void Print(StageShots shots, bool json)
    {
        if (json)
        {
            Session.Print(
                new
                {
                    FrameRate = shots.Rate,
                    shots.Frames,
                    Cuts = shots.Cuts.Select(Entry),
                    Flashes = shots.Flashes.Select(flash => new { flash.Frame, flash.Frames }),
                }
            );
            return;
        }

        foreach (var cut in shots.Cuts)
        {
            Console.WriteLine(Line(cut));
        }

        Console.WriteLine(
            $"{Count(CutKind.Hard, "cut")}, {Count(CutKind.Dissolve, "dissolve")}, {Count(CutKind.Fade, "fade")} and {Counted.Of(shots.Flashes.Count, "flash", "flashes")} in {Counted.Of(shots.Frames, "frame")}"
        );

        string Count(CutKind kind, string word) => Counted.Of(shots.Cuts.Count(cut => cut.Kind == kind), word);
    }

    private static object Entry(Cut cut) =>
        cut.Kind == CutKind.Hard
            ? new
            {
                cut.Frame,
                cut.Time,
                Kind = Word(cut.Kind),
                cut.Confidence,
            }
            : new
            {
                cut.Frame,
                cut.Time,
                Kind = Word(cut.Kind),
                cut.Confidence,
                cut.Start,
                cut.End,
            };

    private static string Line(Cut cut) =>
        cut.Kind == CutKind.Hard
            ? $"cut at {cut.Time}, frame {cut.Frame}"
            : $"{Word(cut.Kind)} at {cut.Time}, frames {cut.Start} to {cut.End - 1}";

    private static string Word(CutKind kind) =>
        kind switch
        {
            CutKind.Hard => "hard",
            CutKind.Dissolve => "dissolve",
            CutKind.Fade => "fade",
            _ => throw new InvalidOperationException($"there is no kind {kind}"),
        };
}

using System.CommandLine;
using StageMix.Pipeline;
using StageMix.Showcase;

namespace StageMix.Bot.CommandLine;

/// <summary><c>showcase</c> makes a show; <c>demo</c> makes one and mixes it.</summary>
internal static class ShowCommands
{
    public static Command Demo()
    {
        var (outDirectory, seconds) = (
            new Option<string>("--out")
            {
                Description = "The folder that gets the show and the mix",
                DefaultValueFactory = _ => "demo",
            },
            new Option<double>("--seconds")
            {
                Description = "The song's length",
                DefaultValueFactory = _ => 60,
                Hidden = true,
            }
        );
        CheckLength(seconds);
        var command = new Command("demo", "Makes a show on the spot and mixes it: no token, no network")
        {
            outDirectory,
            seconds,
        };
        command.SetAction(
            (parsed, stop) =>
                Session.RunAsync(
                    async (session, token) =>
                    {
                        var folder = parsed.GetValue(outDirectory)!;
                        var request = new ShowRequest { Seconds = parsed.GetValue(seconds) };
                        var show = await MakeAsync(session, request, Path.Combine(folder, "show"), token);
                        var mix = new MixRequest(
                            new MediaSource(show.SongPath),
                            show.StagePaths.Select(path => new MediaSource(path)).ToList()
                        );
                        var workspace = session.OpenWorkspace(Path.Combine(folder, "workspace"));
                        var (listened, plan) = await MixCommand.MixAsync(
                            session,
                            mix,
                            workspace,
                            Path.Combine(folder, "mix.mp4"),
                            null,
                            render: true,
                            json: false,
                            token
                        );
                        var split = Path.Combine(folder, "split.mp4");
                        await DemoSplit.MakeAsync(session, listened, plan, workspace, split, token);
                        Console.WriteLine(split);
                    },
                    stop
                )
        );
        return command;
    }

    public static Command Showcase()
    {
        var seed = new Option<int>("--seed")
        {
            Description = "Another number, another show",
            DefaultValueFactory = _ => 1,
        };
        var stages = new Option<int>("--stages")
        {
            Description = "How many performances: 1 to 25",
            DefaultValueFactory = _ => 4,
        };
        var seconds = new Option<double>("--seconds")
        {
            Description = "The song's length in seconds: 10 to 1200",
            DefaultValueFactory = _ => 60,
        };
        var to = new Option<string>("--to") { Description = "The folder that gets the show", Required = true };
        stages.Validators.Add(result =>
        {
            if (result.GetValue(stages) is < 1 or > 25)
            {
                result.AddError("--stages is from 1 to 25.");
            }
        });
        CheckLength(seconds);
        var command = new Command("showcase", "Makes a show: a song, stages of it, and the truth about them")
        {
            seed,
            stages,
            seconds,
            to,
        };
        command.SetAction(
            (parsed, stop) =>
                Session.RunAsync(
                    async (session, token) =>
                    {
                        var request = new ShowRequest
                        {
                            Seed = parsed.GetValue(seed),
                            Stages = parsed.GetValue(stages),
                            Seconds = parsed.GetValue(seconds),
                        };
                        var show = await MakeAsync(session, request, parsed.GetValue(to)!, token);
                        Console.WriteLine(show.TruthPath);
                    },
                    stop
                )
        );
        return command;
    }

    private static void CheckLength(Option<double> seconds) =>
        seconds.Validators.Add(result =>
        {
            if (result.GetValue(seconds) is not (>= 10 and <= 1200))
            {
                result.AddError("--seconds is from 10 to 1200.");
            }
        });

    private static async Task<Show> MakeAsync(
        Session session,
        ShowRequest request,
        string folder,
        CancellationToken stop
    )
    {
        OutputPlace.CheckFolder(folder);
        using var line = new ProgressLine("showcase", TimeSpan.FromSeconds(2), session.Get<TimeProvider>(), new Lock());
        try
        {
            var show = await ShowMaker.MakeAsync(request, folder, line, stop);
            line.Close();
            Session.Say($"showcase: a song and {Counted.Of(show.StagePaths.Count, "stage")} in {folder}");
            return show;
        }
        catch (Exception failure) when (MixException.IsRefusedByDisk(failure))
        {
            throw MixException.CannotWrite(folder, failure);
        }
    }
}

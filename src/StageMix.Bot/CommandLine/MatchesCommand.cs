using System.CommandLine;
using System.Globalization;
using StageMix.Pipeline;
using StageMix.Pipeline.Planning;

namespace StageMix.Bot.CommandLine;

/// <summary><c>matches</c>: the best matches between stages, as a picture and a list.</summary>
internal static class MatchesCommand
{
    public static Command Build()
    {
        var flags = new MixFlags("The name and place of the picture: of mix.mp4 comes mix.matches.png");
        var command = new Command("matches", "The best matches between stages as pictures with their times");
        flags.AddTo(command);
        command.SetAction(
            (parsed, stop) => Session.RunAsync((session, token) => RunAsync(session, flags, parsed, token), stop)
        );
        return command;
    }

    private static async Task RunAsync(Session session, MixFlags flags, ParseResult parsed, CancellationToken stop)
    {
        var request = flags.ToRequest(parsed, session.Source);
        var picture = Path.ChangeExtension(parsed.GetValue(flags.Out)!, ".matches.png");
        OutputPlace.Check(
            [picture],
            request.Stages.Prepend(request.Song).Where(source => source.Link is null).Select(source => source.Given)
        );
        var workspace = session.OpenWorkspace(parsed.GetValue(flags.Work));
        var watcher = new ProgressLines(workspace, session.Get<TimeProvider>());
        var listened = await session.Pipeline.ListenAsync(request, workspace, watcher, stop);
        listened = await session.Pipeline.FetchPicturesAsync(listened, workspace, watcher, stop);
        var matches = new FoundMatches("", []);
        await WholeFile.WriteAsync(
            picture,
            async aside => matches = await session.Pipeline.MatchAsync(listened, workspace, watcher, aside, stop)
        );
        if (parsed.GetValue(flags.Json))
        {
            Session.Print(
                new
                {
                    Picture = picture,
                    Matches = matches.Best,
                    matches.MatchedBy,
                }
            );
            return;
        }

        foreach (var match in matches.Best)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{match.Song}: stage {match.Outgoing} at {match.LastTime} to stage {match.Incoming} at {match.FirstTime}, likely jump {match.Jump:0.00}"
                )
            );
        }

        Console.WriteLine($"matched by {matches.MatchedBy}");
        Console.WriteLine(picture);
    }
}

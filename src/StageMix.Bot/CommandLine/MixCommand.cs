using System.CommandLine;
using StageMix.Pipeline;
using StageMix.Pipeline.Planning;
using StageMix.Pipeline.Rendering;

namespace StageMix.Bot.CommandLine;

/// <summary><c>mix</c> and <c>plan</c>: the legs Listen and Make, the second without the rendering.</summary>
internal static class MixCommand
{
    public static Command Mix() =>
        Build(
            "mix",
            "Mixes a song's stages into one video",
            "The video; the timeline and the pictures lie beside it under its name",
            render: true
        );

    public static Command Plan() =>
        Build(
            "plan",
            "As mix, stopping at the timeline",
            "The name and place of the files: of mix.mp4 come the timeline mix.otio, and the pictures mix.png and mix.lanes.png",
            render: false
        );

    private static Command Build(string name, string description, string outIs, bool render)
    {
        var flags = new MixFlags(outIs);
        var command = new Command(name, description);
        flags.AddTo(command);
        command.SetAction(
            (parsed, stop) =>
                Session.RunAsync((session, token) => RunAsync(session, flags, parsed, render, token), stop)
        );
        return command;
    }

    private static async Task RunAsync(
        Session session,
        MixFlags flags,
        ParseResult parsed,
        bool render,
        CancellationToken stop
    ) =>
        _ = await MixAsync(
            session,
            flags.ToRequest(parsed, session.Source),
            session.OpenWorkspace(parsed.GetValue(flags.Work)),
            parsed.GetValue(flags.Out)!,
            parsed.GetValue(flags.Timeline),
            render,
            parsed.GetValue(flags.Json),
            stop
        );

    /// <summary>Mixes, lays the files out, and prints the result.</summary>
    public static async Task<(ListenedMix Listened, PlannedMix Plan)> MixAsync(
        Session session,
        MixRequest request,
        Workspace workspace,
        string outPath,
        string? timelinePath,
        bool render,
        bool json,
        CancellationToken stop
    )
    {
        var files = MixOutcome.NameFiles(outPath, timelinePath, render);
        OutputPlace.Check(
            files.All,
            request.Stages.Prepend(request.Song).Where(source => source.Link is null).Select(source => source.Given)
        );
        var watcher = new ProgressLines(workspace, session.Get<TimeProvider>());
        var listened = await session.Pipeline.ListenAsync(request, workspace, watcher, stop);
        listened = await session.Pipeline.FetchPicturesAsync(listened, workspace, watcher, stop);
        var plan = await session.Pipeline.PlanAsync(listened, workspace, watcher, stop);
        RenderedMix? video = render
            ? await session.Pipeline.RenderAsync(listened, plan, workspace, watcher, stop)
            : null;
        await MixOutcome.WriteAsync(plan, video, files, stop);
        Session.Say($"pictures: {files.Storyboard} shows each clip, {files.Lanes} the stages over the song");
        if (json)
        {
            Session.Print(MixOutcome.Describe(listened, plan, files, watcher.Seconds));
        }
        else
        {
            MixOutcome.Tell(listened, plan, files);
        }

        return (listened, plan);
    }
}

using System.CommandLine;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Rendering;
using StageMix.Timeline.Otio;

namespace StageMix.Bot.CommandLine;

/// <summary><c>render</c>: a timeline to a video.</summary>
internal static class RenderCommand
{
    public static Command Build()
    {
        var timeline = new Argument<string>("timeline") { Description = "An OpenTimelineIO file" };
        var outPath = new Option<string>("--out") { Description = "The video", DefaultValueFactory = _ => "mix.mp4" };
        var command = new Command("render", "Renders a timeline to a video") { timeline, outPath };
        command.SetAction(
            (parsed, stop) =>
                Session.RunAsync(
                    (session, token) => RunAsync(session, parsed.GetValue(timeline)!, parsed.GetValue(outPath)!, token),
                    stop
                )
        );
        return command;
    }

    private static async Task RunAsync(Session session, string timelinePath, string outPath, CancellationToken stop)
    {
        if (!File.Exists(timelinePath))
        {
            throw new MixException(MixFailure.NoSuchFile, $"There is no file {timelinePath}: check the name.");
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(timelinePath))!;
        var timeline = OtioReader.Read(await File.ReadAllTextAsync(timelinePath, stop), folder);
        var paths = timeline
            .Clips.Select(clip => clip.Media.Path)
            .Prepend(timeline.Song.Path)
            .Distinct(StringComparer.Ordinal);
        var media = new List<MediaFile>();
        foreach (var path in paths)
        {
            media.Add(await MediaAcquirer.InspectAsync(new MediaSource(path), stop));
        }

        var workspace = new Workspace(session.WorkspaceDirectory);
        var watcher = new ProgressLines(workspace, session.Get<TimeProvider>());
        var order = new RenderOrder(timeline, media, Size: null, "standard");
        var video = await watcher.WatchAsync(
            Room.Rendering,
            progress => session.Get<MixRenderer>().RunAsync(order, workspace, progress, stop)
        );
        await MixOutcome.CopyAsync(video.VideoPath, outPath, stop);
        Console.WriteLine(outPath);
    }
}

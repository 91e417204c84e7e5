using System.CommandLine;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Rendering;
using StageMix.Timeline;
using StageMix.Timeline.Otio;

namespace StageMix.Bot.CommandLine;

/// <summary><c>render</c>: a timeline to a video.</summary>
internal static class RenderCommand
{
    /// <summary>In bytes. The longest mix is far below it, and a video given by mistake is far above.</summary>
    private const long LargestTimeline = 64 << 20;

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
        var timeline = await ReadAsync(timelinePath, stop);
        var paths = timeline
            .Clips.Select(clip => clip.Media.Path)
            .Prepend(timeline.Song.Path)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        OutputPlace.Check([outPath], [timelinePath, .. paths]);
        var media = new List<MediaFile>();
        foreach (var path in paths)
        {
            media.Add(await InspectAsync(path, stop));
        }

        var workspace = session.OpenWorkspace();
        var watcher = new ProgressLines(workspace, session.Get<TimeProvider>());
        var order = new RenderOrder(timeline, media, Size: null, "standard");
        var video = await watcher.WatchAsync(
            Room.Rendering,
            progress => session.Get<MixRenderer>().RunAsync(order, workspace, progress, stop)
        );
        await WholeFile.WriteAllAsync([FileToWrite.CopyOf(video.VideoPath, outPath, stop)]);
        Console.WriteLine(outPath);
    }

    /// <summary>Reads a timeline that a person gave.</summary>
    /// <exception cref="MixException">it is not there, or too large</exception>
    public static async Task<MixTimeline> ReadAsync(string path, CancellationToken stop)
    {
        if (!File.Exists(path))
        {
            throw new MixException(MixFailure.NoSuchFile, $"There is no timeline {path}: check the name.");
        }

        if (new FileInfo(path).Length > LargestTimeline)
        {
            throw new MixException(MixFailure.BadTimeline, $"{path} is too large for a timeline: give an .otio file.");
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return OtioReader.Read(await File.ReadAllTextAsync(path, stop), folder);
    }

    private static Task<MediaFile> InspectAsync(string path, CancellationToken stop) =>
        File.Exists(path)
            ? MediaAcquirer.InspectAsync(new MediaSource(path), stop)
            : throw new MixException(
                MixFailure.BadTimeline,
                $"The timeline plays {path}, which is not there: put it back or correct the timeline."
            );
}

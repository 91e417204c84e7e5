using System.CommandLine;
using StageMix.Pipeline;
using StageMix.Timeline.Exporting;
using StageMix.Timeline.Otio;

namespace StageMix.Bot.CommandLine;

/// <summary><c>export</c>: a timeline for an editing program, and the texts that go under an upload.</summary>
internal static class ExportCommand
{
    public static Command Build()
    {
        var timeline = new Argument<string>("timeline") { Description = "An OpenTimelineIO file" };
        var to = new Option<string>("--to") { Description = "The folder to write into", Required = true };
        var command = new Command("export", "A timeline as OTIO, EDL and FCPXML with relative paths") { timeline, to };
        command.SetAction(
            (parsed, stop) =>
                Session.RunAsync(
                    (_, token) => RunAsync(parsed.GetValue(timeline)!, Path.GetFullPath(parsed.GetValue(to)!), token),
                    stop
                )
        );
        return command;
    }

    private static async Task RunAsync(string timelinePath, string folder, CancellationToken stop)
    {
        var timeline = await RenderCommand.ReadAsync(timelinePath, stop);
        var name = Path.GetFileNameWithoutExtension(timelinePath);
        (string Path, string Text)[] files =
        [
            (In(".otio"), OtioWriter.WriteRelative(timeline, folder)),
            (In(".edl"), EdlWriter.Write(timeline)),
            (In(".fcpxml"), FcpxmlWriter.Write(timeline, folder)),
            (In(".credits.txt"), UploadText.Credits(timeline)),
            (In(".chapters.txt"), UploadText.Chapters(timeline)),
        ];
        OutputPlace.Check(
            [.. files.Select(file => file.Path)],
            [timelinePath, timeline.Song.Path, .. timeline.Clips.Select(clip => clip.Media.Path)]
        );
        Directory.CreateDirectory(folder);
        await WholeFile.WriteAllAsync([
            .. files.Select(file => new FileToWrite(
                file.Path,
                aside => File.WriteAllTextAsync(aside, file.Text, stop)
            )),
        ]);
        foreach (var file in files)
        {
            Console.WriteLine(file.Path);
        }

        string In(string extension) => Path.Combine(folder, name + extension);
    }
}

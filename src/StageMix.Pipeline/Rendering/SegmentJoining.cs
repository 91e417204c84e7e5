using System.Globalization;
using System.Text;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Rendering;

/// <summary>Puts the segments end to end beside the sound, without encoding anything again.</summary>
internal static class SegmentJoining
{
    private const int Version = 2;

    /// <param name="segments">one a recipe, all in one folder</param>
    /// <returns>the finished file's path</returns>
    /// <exception cref="Tools.Processes.ToolException">ffmpeg failed or is missing</exception>
    public static Task<string> JoinAsync(
        IReadOnlyList<SegmentRecipe> recipes,
        IReadOnlyList<string> segments,
        string sound,
        MixTimeline timeline,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        var names = segments.Select(path => Path.GetFileName(path)).ToList();
        var credits = MixCredits.Write(timeline);
        return workspace.KeepFileAsync(
            "rendering",
            Fingerprint.Of("rendering", Version, "mix", names, Path.GetFileName(sound), credits),
            ".mp4",
            async aside =>
            {
                var (list, about) = (Path.ChangeExtension(aside, ".txt"), Path.ChangeExtension(aside, ".about"));
                try
                {
                    await File.WriteAllTextAsync(list, List(names, recipes, timeline.Rate), cancellationToken);
                    await File.WriteAllTextAsync(about, credits, cancellationToken);
                    await FfmpegProgram.RunAsync(Arguments(list, sound, about, aside), cancellationToken);
                }
                finally
                {
                    File.Delete(list);
                    File.Delete(about);
                }
            }
        );
    }

    // concat counts in microseconds: differences of rounded places never add up to a drift, as rounded lengths would
    private static string List(IReadOnlyList<string> names, IReadOnlyList<SegmentRecipe> recipes, FrameRate rate)
    {
        var list = new StringBuilder("ffconcat version 1.0\n");
        var first = 0L;
        foreach (var (recipe, name) in recipes.Zip(names))
        {
            var end = first + recipe.Frames;
            var length = Microseconds(end) - Microseconds(first);
            list.Append(CultureInfo.InvariantCulture, $"file {name}\nduration {length}us\n");
            first = end;
        }

        return list.ToString();

        long Microseconds(long frame) => rate.TimeOf(frame).ToSamples(1_000_000);
    }

    private static IReadOnlyList<string> Arguments(string list, string sound, string about, string outputPath) =>
        [
            "-f",
            "concat",
            "-i",
            FfmpegArguments.FileUrl(list),
            "-i",
            FfmpegArguments.FileUrl(sound),
            "-f",
            "ffmetadata",
            "-i",
            FfmpegArguments.FileUrl(about),
            "-map",
            "0:v:0",
            "-map",
            "1:a:0",
            "-map_metadata",
            "2",
            "-map_chapters",
            "2",
            "-c",
            "copy",
            "-movflags",
            "+faststart",
            FfmpegArguments.FileUrl(outputPath),
        ];
}

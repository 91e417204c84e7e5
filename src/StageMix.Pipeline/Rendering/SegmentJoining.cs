using System.Globalization;
using System.Text;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Rendering;

/// <summary>Puts the segments end to end beside the sound, without encoding anything again.</summary>
internal static class SegmentJoining
{
    private const int Version = 1;

    /// <param name="segments">one a clip of the timeline, all in one folder</param>
    /// <returns>the finished file's path</returns>
    public static Task<string> JoinAsync(
        IReadOnlyList<string> segments,
        string sound,
        MixTimeline timeline,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        var names = segments.Select(path => Path.GetFileName(path)).ToList();
        return workspace.KeepFileAsync(
            "rendering",
            Fingerprint.Of("rendering", Version, "mix", names, Path.GetFileName(sound)),
            ".mp4",
            async aside =>
            {
                var list = Path.ChangeExtension(aside, ".txt");
                try
                {
                    await File.WriteAllTextAsync(list, List(names, timeline), cancellationToken);
                    await FfmpegProgram.RunAsync(Arguments(list, sound, aside), cancellationToken);
                }
                finally
                {
                    File.Delete(list);
                }
            }
        );
    }

    // concat counts in microseconds: differences of rounded places never add up to a drift, as rounded lengths would
    private static string List(IReadOnlyList<string> names, MixTimeline timeline)
    {
        var list = new StringBuilder("ffconcat version 1.0\n");
        foreach (var ((firstFrame, clip), name) in timeline.Placed().Zip(names))
        {
            var length = Microseconds(firstFrame + clip.Frames) - Microseconds(firstFrame);
            list.Append(CultureInfo.InvariantCulture, $"file {name}\nduration {length}us\n");
        }

        return list.ToString();

        long Microseconds(long frame) => timeline.Rate.TimeOf(frame).ToSamples(1_000_000);
    }

    private static IReadOnlyList<string> Arguments(string list, string sound, string outputPath) =>
        [
            "-f",
            "concat",
            "-i",
            FfmpegArguments.FileUrl(list),
            "-i",
            FfmpegArguments.FileUrl(sound),
            "-map",
            "0:v:0",
            "-map",
            "1:a:0",
            "-c",
            "copy",
            "-movflags",
            "+faststart",
            FfmpegArguments.FileUrl(outputPath),
        ];
}

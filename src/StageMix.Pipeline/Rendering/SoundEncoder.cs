using System.Globalization;
using StageMix.Pipeline.Acquiring;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Rendering;

/// <summary>Makes the mix's sound in one piece: the song's part, then silence to the last frame's end.</summary>
internal static class SoundEncoder
{
    private const int Version = 1;
    private const int SampleRate = 48_000;

    /// <returns>the path of an <c>.m4a</c> file in the workspace</returns>
    public static Task<string> EncodeAsync(
        MediaFile song,
        MixTimeline timeline,
        EncoderPreset preset,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        var first = timeline.MixStart.ToSamples(SampleRate);
        var end = timeline.MixEnd.ToSamples(SampleRate);
        var length = timeline.Duration.ToSamples(SampleRate);
        return workspace.KeepFileAsync(
            "rendering",
            Fingerprint.Of("rendering", Version, "sound", song.Content, first, end, length, preset.AudioKilobits),
            ".m4a",
            aside =>
                FfmpegProgram.RunAsync(
                    [
                        .. FfmpegArguments.Media(song.Path),
                        "-map",
                        "0:a:0",
                        "-af",
                        Filters(first, end, length),
                        "-c:a",
                        "aac",
                        "-b:a",
                        string.Create(CultureInfo.InvariantCulture, $"{preset.AudioKilobits}k"),
                        FfmpegArguments.FileUrl(aside),
                    ],
                    cancellationToken
                )
        );
    }

    // song time counts decoded samples, so the file's own timestamps are dropped first
    private static string Filters(long first, long end, long length)
    {
        string[] filters =
        [
            "asetpts=N/SR/TB",
            $"aresample={SampleRate}",
            "aformat=channel_layouts=stereo",
            Text($"atrim=start_sample={Math.Max(0, first)}:end_sample={Math.Max(0, end)}"),
            "asetpts=N/SR/TB",
            .. first < 0 ? new[] { Text($"adelay=delays={-first}S:all=1") } : [],
            Text($"apad=whole_len={length}"),
            Text($"atrim=end_sample={length}"),
        ];
        return string.Join(',', filters);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Rendering.Sounds;

/// <summary>Decodes a part of a file's first audio stream, to the sample.</summary>
internal static class SoundDecoding
{
    private const int SampleRate = SoundLowering.SampleRate;

    /// <summary>What a decoder needs before its samples are right, and more.</summary>
    private static readonly Timestamp _runUp = Timestamp.FromSeconds(1);

    /// <summary>A drift is given as a fraction of this: so finely, an hour of it is right to 2 ms.</summary>
    private const int DriftUnits = 1_000_000;

    /// <returns>blocks of stereo samples, left and right in turn; fewer in all than the part's where the file ends</returns>
    public static IAsyncEnumerable<float[]> ReadAsync(SoundPart part, CancellationToken cancellationToken) =>
        SampleReader.ReadAsync(
            part.Voice == Voice.Song ? SongArguments(part) : StageArguments(part),
            cancellationToken
        );

    // song time counts decoded samples from the first on, whatever their timestamps say
    private static IReadOnlyList<string> SongArguments(SoundPart part)
    {
        var first = part.Start.ToSamples(SampleRate);
        return
        [
            .. FfmpegArguments.Media(part.Path),
            "-map",
            "0:a:0",
            "-af",
            Text(
                $"asetpts=N/SR/TB,aresample={SampleRate},aformat=channel_layouts=stereo,atrim=start_sample={first}:end_sample={first + part.Samples}"
            ),
        ];
    }

    // stage time is the file's timestamps, and gaps in them are silent
    private static IReadOnlyList<string> StageArguments(SoundPart part)
    {
        var seek = part.Start - part.SeekFrom - _runUp;
        var first = part.Start.ToSamples(SampleRate);
        var count = (long)Math.Ceiling(part.Samples * part.Rate) + 1;
        var drift = (int)Math.Round(part.Rate * DriftUnits);
        string[] filters =
        [
            $"aresample={SampleRate}:async=1",
            "aformat=channel_layouts=stereo",
            Text($"atrim=start_pts={first}:end_pts={first + count}"),
            .. drift == DriftUnits
                ? Array.Empty<string>()
                : [Text($"asetrate={drift}"), Text($"aresample={DriftUnits}")],
        ];
        return
        [
            "-copyts",
            "-noaccurate_seek",
            "-ss",
            Text($"{Math.Max(0, seek.Seconds):0.000000}"),
            .. FfmpegArguments.Media(part.Path),
            "-map",
            "0:a:0",
            "-af",
            string.Join(',', filters),
        ];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Acquiring;

/// <summary>Decodes a file's first audio stream to a <see cref="SoundTrack"/>, once.</summary>
internal static class SoundDecoding
{
    private const string Room = "acquiring";
    private const int Version = 2;

    /// <summary>The song: time 0 is its first decoded sample, whatever its timestamps say.</summary>
    /// <returns>its sound, and its length: decoded samples ÷ sample rate, at the rate that it is recorded with</returns>
    public static async Task<(SoundTrack Sound, Timestamp Duration)> DecodeSongAsync(
        MediaFile song,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        long? counted = null;
        var sound = await DecodeAsync(
            song,
            "song",
            Timestamp.Zero,
            "asetpts=N/SR/TB",
            workspace,
            async decoding => counted = await CountAsync(decoding, cancellationToken)
        );
        var count = await workspace.KeepAsync(
            Room,
            Fingerprint.Of(Room, Version, "duration", song.Content),
            async () =>
                new SampleCount(counted ?? await CountAsync(FfmpegArguments.Media(song.Path), cancellationToken)),
            cancellationToken
        );
        return (sound, Timestamp.FromSamples(count.Samples, song.Sound!.SampleRate));
    }

    /// <summary>A stage: on the file's clock, with gaps in its timestamps filled by silence.</summary>
    public static Task<SoundTrack> DecodeStageAsync(
        MediaFile stage,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        var sound = stage.Sound!;
        var firstSample = sound.Start.ToSamples(sound.SampleRate);
        // first_pts counts in samples of the input, so gaps are filled before the rate is changed
        var filter = string.Create(
            CultureInfo.InvariantCulture,
            $"aresample={sound.SampleRate}:async=1:first_pts={firstSample},aresample={SoundTrack.SampleRate}"
        );
        var start = Timestamp.FromSamples(firstSample, sound.SampleRate);
        return DecodeAsync(
            stage,
            "stage",
            start,
            filter,
            workspace,
            decoding => FfmpegProgram.RunAsync(decoding, cancellationToken)
        );
    }

    /// <summary>Runs ffmpeg with these arguments, and counts the samples of the first audio stream on the way.</summary>
    private static async Task<long> CountAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var samples = 0L;
        await FfmpegProgram.ReadAsync(
            [.. arguments, "-map", "0:a:0", "-ac", "1", "-f", "u8", "pipe:1"],
            async (output, stop) =>
            {
                var buffer = new byte[1 << 16];
                int read;
                while ((read = await output.ReadAsync(buffer, stop)) > 0)
                {
                    samples += read;
                }
            },
            cancellationToken
        );
        return samples;
    }

    private static async Task<SoundTrack> DecodeAsync(
        MediaFile file,
        string clock,
        Timestamp start,
        string filter,
        Workspace workspace,
        Func<IReadOnlyList<string>, Task> runFfmpeg
    )
    {
        var path = await workspace.KeepFileAsync(
            Room,
            Fingerprint.Of(Room, Version, clock, file.Content),
            ".f32",
            aside =>
                runFfmpeg([
                    "-copyts",
                    .. FfmpegArguments.Media(file.Path),
                    "-map",
                    "0:a:0",
                    "-af",
                    filter,
                    "-ac",
                    "1",
                    "-ar",
                    SoundTrack.SampleRate.ToString(CultureInfo.InvariantCulture),
                    "-f",
                    "f32le",
                    FfmpegArguments.FileUrl(aside),
                ])
        );
        return new SoundTrack(path, start, new FileInfo(path).Length / sizeof(float));
    }

    private sealed record SampleCount(long Samples);
}

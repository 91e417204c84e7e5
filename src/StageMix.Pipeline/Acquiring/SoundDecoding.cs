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
    public static Task<SoundTrack> DecodeSongAsync(
        MediaFile song,
        Workspace workspace,
        CancellationToken cancellationToken
    ) => DecodeAsync(song, "song", Timestamp.Zero, "asetpts=N/SR/TB", workspace, cancellationToken);

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
        return DecodeAsync(stage, "stage", start, filter, workspace, cancellationToken);
    }

    /// <summary>The song's length: decoded samples ÷ sample rate, at the rate that it is recorded with.</summary>
    public static async Task<Timestamp> DurationAsync(
        MediaFile song,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        var count = await workspace.KeepAsync(
            Room,
            Fingerprint.Of(Room, Version, "duration", song.Content),
            async () =>
            {
                var bytes = 0L;
                await FfmpegProgram.ReadAsync(
                    [.. FfmpegArguments.Media(song.Path), "-map", "0:a:0", "-ac", "1", "-f", "u8", "pipe:1"],
                    async (output, stop) =>
                    {
                        var buffer = new byte[1 << 16];
                        int read;
                        while ((read = await output.ReadAsync(buffer, stop)) > 0)
                        {
                            bytes += read;
                        }
                    },
                    cancellationToken
                );
                return new SampleCount(bytes);
            },
            cancellationToken
        );
        return Timestamp.FromSamples(count.Samples, song.Sound!.SampleRate);
    }

    private static async Task<SoundTrack> DecodeAsync(
        MediaFile file,
        string clock,
        Timestamp start,
        string filter,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        var path = await workspace.KeepFileAsync(
            Room,
            Fingerprint.Of(Room, Version, clock, file.Content),
            ".f32",
            aside =>
                FfmpegProgram.RunAsync(
                    [
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
                    ],
                    cancellationToken
                )
        );
        return new SoundTrack(path, start, new FileInfo(path).Length / sizeof(float));
    }

    private sealed record SampleCount(long Samples);
}

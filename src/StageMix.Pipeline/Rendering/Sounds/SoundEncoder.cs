using System.Globalization;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Rendering.Sounds;

/// <summary>Makes the mix's sound in one piece, as long as its pictures.</summary>
internal static class SoundEncoder
{
    private const int Version = 2;

    /// <summary>-1 dBTP, and a little for those who measure otherwise.</summary>
    private const double MostPeak = 0.885;

    private const int MostTries = 6;

    /// <param name="crowdDecibels">how far below the song a stage's crowd lies</param>
    /// <returns>the path of an <c>.m4a</c> file in the workspace</returns>
    /// <exception cref="Tools.Processes.ToolException">ffmpeg failed or is missing</exception>
    public static Task<string> EncodeAsync(
        RenderOrder order,
        EncoderPreset preset,
        double crowdDecibels,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        var parts = SoundLowering.Lower(order);
        var samples = order.Timeline.Duration.ToSamples(SoundLowering.SampleRate);
        var named = parts.Select(part => part with { Path = "" });
        return workspace.KeepFileAsync(
            "rendering",
            Fingerprint.Of("rendering", Version, "sound", named, samples, crowdDecibels, preset.AudioKilobits),
            ".m4a",
            async aside =>
            {
                var song = SoundLowering.Song(order);
                var levels = await SoundLevels.MeasureAsync(song, parts, crowdDecibels, cancellationToken);
                await EncodeAsync(
                    aside,
                    preset,
                    (encoder, stop) => SoundMixing.WriteAsync(parts, levels, samples, encoder, stop),
                    cancellationToken
                );
            }
        );
    }

    /// <summary>
    /// Nothing is made quieter that need not be. What comes out of the encoder too high for a player (most records of today
    /// do) is done again with a limiter, which holds down the peaks alone and leaves the loudness; as far down as the
    /// encoder overshot the last time.
    /// </summary>
    private static async Task EncodeAsync(
        string path,
        EncoderPreset preset,
        Func<Stream, CancellationToken, Task> writeSound,
        CancellationToken cancellationToken
    )
    {
        double? ceiling = null;
        for (var tries = 0; tries < MostTries; tries++)
        {
            await FfmpegProgram.RunAsync(
                Arguments(path, preset, ceiling),
                cancellationToken,
                onFrames: null,
                writeSound
            );
            var peak = await TruePeak.OfAsync(path, cancellationToken);
            if (peak <= MostPeak)
            {
                return;
            }

            ceiling = ceiling is { } last ? last * MostPeak / peak : MostPeak;
        }
    }

    private static IReadOnlyList<string> Arguments(string path, EncoderPreset preset, double? ceiling) =>
        [
            "-f",
            "f32le",
            "-ar",
            Text($"{SoundLowering.SampleRate}"),
            "-ac",
            "2",
            "-i",
            "pipe:0",
            .. ceiling is { } limit ? ["-af", Limiter(limit)] : Array.Empty<string>(),
            .. EncoderArguments.Sound(preset.AudioKilobits),
            FfmpegArguments.FileUrl(path),
        ];

    // between the samples too: four of them for each
    private static string Limiter(double ceiling) =>
        Text(
            $"aresample={TruePeak.SampleRate},alimiter=limit={ceiling:0.0000}:level=0:latency=1,aresample={SoundLowering.SampleRate}"
        );

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

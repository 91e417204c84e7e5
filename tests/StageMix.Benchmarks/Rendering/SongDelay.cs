using System.Globalization;
using StageMix.Benchmarks.Aligning;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Benchmarks.Rendering;

/// <summary>How much later than it should the song is heard in a mix of all of it.</summary>
internal static class SongDelay
{
    private const int SampleRate = 48_000;
    private const double Seconds = 3;

    /// <param name="at">the time of the seconds that are compared</param>
    /// <returns>in seconds</returns>
    public static async Task<double> MeasureAsync(
        string mixPath,
        string songPath,
        double at,
        CancellationToken cancellationToken
    )
    {
        var mix = await ReadAsync(mixPath, at, cancellationToken);
        var song = await ReadAsync(songPath, at, cancellationToken);
        return Math.Abs((double)CrossCorrelation.Peak(mix, song).Lag / SampleRate);
    }

    private static async Task<float[]> ReadAsync(string path, double at, CancellationToken cancellationToken)
    {
        var first = (long)(at * SampleRate);
        var filter = string.Create(
            CultureInfo.InvariantCulture,
            $"aresample={SampleRate}:async=1,atrim=start_pts={first}:end_pts={first + (long)(Seconds * SampleRate)}"
        );
        string[] arguments =
        [
            .. (string[])["-i", FfmpegArguments.FileUrl(path), "-map", "0:a:0", "-ac", "1", "-af", filter],
        ];
        var samples = new List<float>();
        await foreach (var block in SampleReader.ReadAsync(arguments, cancellationToken))
        {
            samples.AddRange(block);
        }

        return [.. samples];
    }
}

using System.Globalization;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Rendering.Sounds;

/// <summary>How high the wave rises that a player makes of a file's samples, which is higher than the samples themselves.</summary>
/// <remarks>ITU-R BS.1770-5, annex 2: at four times the sample rate.</remarks>
internal static class TruePeak
{
    /// <summary>In Hz.</summary>
    public const int SampleRate = 4 * SoundLowering.SampleRate;

    /// <returns>1 is full scale</returns>
    /// <exception cref="Tools.Processes.ToolException">ffmpeg failed or is missing</exception>
    public static async Task<double> OfAsync(string path, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            .. FfmpegArguments.Media(path),
            "-map",
            "0:a:0",
            "-ar",
            SampleRate.ToString(CultureInfo.InvariantCulture),
        ];
        var peak = 0f;
        await foreach (var block in SampleReader.ReadAsync(arguments, cancellationToken))
        {
            foreach (var sample in block)
            {
                peak = Math.Max(peak, Math.Abs(sample));
            }
        }

        return peak;
    }
}

using System.Globalization;
using System.Runtime.InteropServices;
using StageMix.Pipeline.Aligning;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Benchmarks.Aligning;

/// <summary>
/// The simplest way to align: both files whole, mono at 8 kHz, and the one lag with the highest cross-correlation of
/// their waveforms. The stage then holds as much of the song as overlaps at that lag; clocks are taken to agree.
/// </summary>
internal static class OneOffset
{
    /// <summary>Every stage is accepted: as right as it can be of stages that hold the song.</summary>
    public const string Always = "one offset";

    /// <summary>A stage is accepted when the peak stands out.</summary>
    public const string Gated = "one offset, gated";

    /// <summary>In standard deviations: above it an offset is likely to be right.</summary>
    /// <remarks>As BBC's audio-offset-finder reads its own score: https://github.com/bbc/audio-offset-finder</remarks>
    private const double LeastScore = 10;

    /// <summary>In Hz.</summary>
    private const int SampleRate = 8_000;

    /// <summary>What both ways of accepting say of a stage.</summary>
    public static async Task<IReadOnlyList<FoundAlignment>> AlignAsync(
        string songPath,
        string stagePath,
        CancellationToken cancellationToken
    )
    {
        var song = await DecodeAsync(songPath, cancellationToken);
        var stage = await DecodeAsync(stagePath, cancellationToken);
        var (lag, score) = CrossCorrelation.Peak(stage, song);
        var overlap = Overlap(lag, song.Length, stage.Length);
        return
        [
            new(Always, Accepted: true, [overlap]),
            score >= LeastScore ? new(Gated, Accepted: true, [overlap]) : new(Gated, Accepted: false, []),
        ];
    }

    /// <param name="lag">how many samples later the song is in the stage</param>
    private static AlignmentSegment Overlap(int lag, int songLength, int stageLength)
    {
        var start = Math.Max(0, -lag);
        var end = Math.Min(songLength, stageLength - lag);
        return new AlignmentSegment(new TimeRange(Time(start), Time(end)), Time(start + lag), Rate: 1, Confidence: 1);
    }

    private static Timestamp Time(int samples) => Timestamp.FromSamples(samples, SampleRate);

    private static async Task<float[]> DecodeAsync(string path, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var rate = SampleRate.ToString(CultureInfo.InvariantCulture);
        await FfmpegProgram.ReadAsync(
            ["-i", FfmpegArguments.FileUrl(path), "-map", "0:a:0", "-ac", "1", "-ar", rate, "-f", "f32le", "pipe:1"],
            (output, stop) => output.CopyToAsync(bytes, stop),
            cancellationToken
        );
        return MemoryMarshal.Cast<byte, float>(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)).ToArray();
    }
}

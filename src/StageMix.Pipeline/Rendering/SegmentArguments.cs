using System.Globalization;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Rendering;

/// <summary>Writes a segment's recipe as arguments for ffmpeg.</summary>
internal static class SegmentArguments
{
    /// <summary>How long before the segment decoding starts, so that no frame of it is missed.</summary>
    private static readonly Timestamp _runUp = Timestamp.FromSeconds(1);

    /// <summary>The same where a seek leads to any picture: longer than x264 goes by default (250 frames) without one that stands by itself.</summary>
    private static readonly Timestamp _longRunUp = Timestamp.FromSeconds(12);

    private const double KeyframeSeconds = 2;

    /// <param name="threads">of the decoder and of the encoder</param>
    public static IReadOnlyList<string> Of(
        SegmentRecipe recipe,
        EncoderPreset preset,
        int threads,
        string outputPath
    ) =>
        [
            "-filter_threads",
            Text($"{threads}"),
            .. Seek(recipe),
            "-threads",
            Text($"{threads}"),
            .. FfmpegArguments.Media(recipe.Source.Path),
            "-map",
            "0:V:0",
            "-an",
            "-sn",
            "-dn",
            "-vf",
            SegmentFilters.Of(recipe),
            "-frames:v",
            Text($"{recipe.Frames}"),
            "-fps_mode",
            "passthrough",
            .. Encoder(recipe, preset, threads),
            FfmpegArguments.FileUrl(outputPath),
        ];

    // times stay the file's own; -ss counts from the container's start
    private static IReadOnlyList<string> Seek(SegmentRecipe recipe)
    {
        var seek = recipe.StageStart - recipe.Source.Start - (recipe.Source.HasIndex ? _runUp : _longRunUp);
        return seek > Timestamp.Zero
            ? ["-copyts", "-noaccurate_seek", "-ss", Text($"{seek.Seconds:0.000000}")]
            : ["-copyts"];
    }

    private static IReadOnlyList<string> Encoder(SegmentRecipe recipe, EncoderPreset preset, int threads) =>
        [
            .. EncoderArguments.Picture(preset),
            "-threads",
            Text($"{threads}"),
            // without B-frames, decoding times are the frames' own, and segments of any length join exactly
            "-bf",
            "0",
            "-g",
            Text($"{Math.Max(1, (int)Math.Round(KeyframeSeconds * recipe.OutputRate.FramesPerSecond))}"),
            "-flags",
            "+cgop",
            "-colorspace",
            "bt709",
            "-color_primaries",
            "bt709",
            "-color_trc",
            "bt709",
            "-color_range",
            "tv",
            "-video_track_timescale",
            Text($"{Timescale(recipe.OutputRate)}"),
        ];

    /// <summary>Ticks a second in which each frame lasts a whole number of ticks, and at least 10 000 of them.</summary>
    private static int Timescale(FrameRate rate) => rate.Numerator * Math.Max(1, (9_999 / rate.Numerator) + 1);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

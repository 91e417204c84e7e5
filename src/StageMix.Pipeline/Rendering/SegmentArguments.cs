using System.Globalization;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Rendering;

/// <summary>Writes a clip's recipe as arguments for ffmpeg.</summary>
internal static class SegmentArguments
{
    /// <summary>How long before the clip decoding starts, so that no frame of it is missed.</summary>
    private static readonly Timestamp _runUp = Timestamp.FromSeconds(1);

    private const double KeyframeSeconds = 2;

    public static IReadOnlyList<string> Of(ClipRecipe recipe, EncoderPreset preset, string outputPath) =>
        [
            // one encoder a core: more threads in each would only get in each other's way
            "-filter_threads",
            "1",
            .. Seek(recipe),
            "-threads",
            "1",
            .. FfmpegArguments.Media(recipe.SourcePath),
            "-map",
            "0:V:0",
            "-an",
            "-sn",
            "-dn",
            "-vf",
            Filters(recipe),
            "-frames:v",
            Text($"{recipe.Frames}"),
            "-fps_mode",
            "passthrough",
            .. Encoder(recipe, preset),
            FfmpegArguments.FileUrl(outputPath),
        ];

    // times stay the file's own; -ss counts from the container's start
    private static IReadOnlyList<string> Seek(ClipRecipe recipe)
    {
        var seek = recipe.StageStart - recipe.SourceStart - _runUp;
        return seek > Timestamp.Zero
            ? ["-copyts", "-noaccurate_seek", "-ss", Text($"{seek.Seconds:0.000000}")]
            : ["-copyts"];
    }

    /// <summary>
    /// The filter fps shows at an output frame the last picture that came up to half an output frame after it. The
    /// nearest is the last up to half a source frame after it, so the pictures are moved by the difference.
    /// </summary>
    private static string Filters(ClipRecipe recipe)
    {
        var nearest =
            (0.5 / recipe.OutputRate.FramesPerSecond) - (0.5 / recipe.SourceRate.FramesPerSecond / recipe.Rate);
        string[] filters =
        [
            "settb=1/90000",
            Text(
                $"setpts=((T-({recipe.StageStart.Seconds:0.000000000}))/{recipe.Rate:0.000000000000}+({nearest:0.000000000}))/TB"
            ),
            Text($"fps=fps={recipe.OutputRate}:start_time=0:round=near"),
            PictureFit.Filters(recipe.SourceSize, recipe.OutputSize),
            "setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709",
            // a stage that ends early holds its last picture
            "tpad=stop_mode=clone:stop=-1",
        ];
        return string.Join(',', filters);
    }

    private static IReadOnlyList<string> Encoder(ClipRecipe recipe, EncoderPreset preset) =>
        [
            "-c:v",
            "libx264",
            "-preset",
            preset.X264Preset,
            "-crf",
            Text($"{preset.Crf}"),
            "-threads",
            "1",
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

using System.Globalization;
using StageMix.Pipeline.Acquiring;
using StageMix.Timeline;

namespace StageMix.Pipeline.Rendering;

/// <summary>Writes what happens to a segment's pictures between decoder and encoder as a chain of ffmpeg's filters.</summary>
internal static class SegmentFilters
{
    /// <summary>What a deinterlacer looks at around a field, and more.</summary>
    private static readonly Timestamp _fieldsBefore = Timestamp.FromSeconds(0.5);

    private static readonly PictureCoding _wanted = PictureCoding.Usual;

    public static string Of(SegmentRecipe recipe)
    {
        var coding = recipe.Source.Coding;
        var isHdr = coding.Light != LightCurve.Standard;
        string[] filters =
        [
            .. Fields(recipe),
            .. Times(recipe),
            .. PictureFit.Filters(recipe.Source, recipe.OutputSize, isHdr ? "" : Recoding(coding)),
            .. isHdr ? ToneMapping(coding.Light) : [],
            "format=yuv420p",
            "setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709:field_mode=prog",
            // a stage that ends early holds its last picture
            "tpad=stop_mode=clone:stop=-1",
        ];
        return string.Join(',', filters);
    }

    /// <summary>Interlaced material becomes one frame a field. What comes long before the segment is not worth the work.</summary>
    private static IReadOnlyList<string> Fields(SegmentRecipe recipe) =>
        recipe.Source.Coding.IsInterlaced
            ?
            [
                Text($"trim=start={(recipe.StageStart - _fieldsBefore).Seconds:0.000000}"),
                "bwdif=mode=send_field:deint=all",
            ]
            : [];

    /// <summary>
    /// Each output frame shows the picture that is nearest in time. The filter fps, rounding up, shows the last one that
    /// came before: so each picture is made to come half-way between the one before and itself. One flick more, and the
    /// earlier of two equally near ones is shown, as plans expect.
    /// </summary>
    private static IReadOnlyList<string> Times(SegmentRecipe recipe) =>
        [
            Text($"settb=1/{Timestamp.FlicksPerSecond}"),
            Text(
                $"setpts=(if(isnan(PREV_INPTS)\\,PTS\\,(PTS+PREV_INPTS)/2)-({recipe.StageStart.Flicks}))/{recipe.Rate:0.000000000000}+1"
            ),
            $"fps=fps={recipe.OutputRate}:start_time=0:round=up",
        ];

    private static string Recoding(PictureCoding coding) =>
        coding == _wanted with { IsInterlaced = coding.IsInterlaced }
            ? ""
            : $":in_color_matrix={coding.Matrix}:out_color_matrix={_wanted.Matrix}:in_range={(coding.IsFullRange ? "pc" : "tv")}:out_range=tv";

    /// <summary>Brings HDR to what every screen shows, with the curve of John Hable; 100 nits are white.</summary>
    /// <remarks>As https://trac.ffmpeg.org/wiki/Encode/HighQuality and libavfilter's documentation of tonemap have it.</remarks>
    private static IReadOnlyList<string> ToneMapping(LightCurve light) =>
        [
            "format=yuv420p10le",
            $"zscale=transferin={(light == LightCurve.Pq ? "smpte2084" : "arib-std-b67")}:primariesin=2020:matrixin=2020_ncl:rangein=limited:transfer=linear:npl=100",
            "format=gbrpf32le",
            "zscale=primaries=709",
            "tonemap=hable:desat=0",
            "zscale=transfer=709:matrix=709:range=limited",
        ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using FFMpegCore;

namespace StageMix.Pipeline.Acquiring;

/// <summary>Reads how a picture is coded out of ffprobe's answer, and guesses as players do where the file says nothing.</summary>
internal static class CodingReading
{
    /// <summary>Smaller pictures that say nothing were made for television sets of old.</summary>
    private const int SmallestHighDefinition = 720;

    public static PictureCoding Read(FFProbeStream stream) =>
        new(
            stream.PixelFormat ?? PictureCoding.Usual.PixelFormat,
            // which field is first, each frame says itself
            stream.FieldOrder
                is "tt"
                    or "bb"
                    or "tb"
                    or "bt",
            LightOf(stream.ColorTransfer),
            MatrixOf(stream),
            stream.ColorRange == "pc" || stream.PixelFormat?.StartsWith("yuvj", StringComparison.Ordinal) == true
        );

    private static LightCurve LightOf(string? transfer) =>
        transfer switch
        {
            "smpte2084" => LightCurve.Pq,
            "arib-std-b67" => LightCurve.Hlg,
            _ => LightCurve.Standard,
        };

    private static string MatrixOf(FFProbeStream stream) =>
        stream.ColorSpace switch
        {
            "bt709" => "bt709",
            "smpte170m" or "bt470bg" => "bt601",
            "bt2020nc" or "bt2020c" => "bt2020",
            _ => Math.Min(stream.Width ?? 0, stream.Height ?? 0) >= SmallestHighDefinition ? "bt709" : "bt601",
        };
}

namespace StageMix.Pipeline.Acquiring;

/// <summary>How a picture is coded, as far as it must be known to show it right.</summary>
/// <param name="PixelFormat">as ffmpeg names it, such as <c>yuv420p10le</c></param>
/// <param name="IsInterlaced">whether a frame holds two moments, in every other row each</param>
/// <param name="Light">how brightness is coded</param>
/// <param name="Matrix">how colour is coded, as ffmpeg's scaler names it: <c>bt709</c>, <c>bt601</c> or <c>bt2020</c></param>
/// <param name="IsFullRange">whether black is 0 and not 16</param>
public sealed record PictureCoding(
    string PixelFormat,
    bool IsInterlaced,
    LightCurve Light,
    string Matrix,
    bool IsFullRange
)
{
    /// <summary>What nearly all videos are.</summary>
    public static PictureCoding Usual { get; } =
        new("yuv420p", IsInterlaced: false, LightCurve.Standard, "bt709", IsFullRange: false);
}

public enum LightCurve
{
    Standard,

    /// <summary>HDR: the perceptual quantizer, SMPTE ST 2084.</summary>
    Pq,

    /// <summary>HDR: hybrid log-gamma, ARIB STD-B67.</summary>
    Hlg,
}

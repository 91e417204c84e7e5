namespace StageMix.Tools.Ffmpeg;

/// <param name="Pixels">as their <see cref="PixelLayout"/> says</param>
public sealed record VideoFrame(byte[] Pixels, FrameTime Time);

/// <summary>How a picture's pixels lie, rows top down.</summary>
public enum PixelLayout
{
    /// <summary>height × width × 3 bytes: blue, green, red.</summary>
    Bgr,

    /// <summary>Height × width bytes of luma, then each of the two chromas at half the width and height: what decoders give.</summary>
    Yuv,
}

/// <summary>A timestamp as the file counts it: <paramref name="Units"/> × <paramref name="Numerator"/>/<paramref name="Denominator"/> seconds.</summary>
public readonly record struct FrameTime(long Units, int Numerator, int Denominator);

namespace StageMix.Tools.Ffmpeg;

/// <param name="Pixels">height × width × 3 bytes, BGR</param>
public sealed record VideoFrame(byte[] Pixels, FrameTime Time);

/// <summary>A timestamp as the file counts it: <paramref name="Units"/> × <paramref name="Numerator"/>/<paramref name="Denominator"/> seconds.</summary>
public readonly record struct FrameTime(long Units, int Numerator, int Denominator);

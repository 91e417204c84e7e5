namespace StageMix.Pipeline.Detecting;

/// <summary>A picture's mean colour, each part 0 to 255.</summary>
internal readonly record struct Light(float Luma, float Blue, float Red)
{
    /// <param name="yuv">height × width bytes of luma, then the chromas at half the size</param>
    public static Light Of(ReadOnlySpan<byte> yuv, int width, int height)
    {
        var (luma, chroma) = (width * height, width * height / 4);
        return new(Mean(yuv[..luma]), Mean(yuv.Slice(luma, chroma)), Mean(yuv.Slice(luma + chroma, chroma)));
    }

    public static Light operator -(Light a, Light b) => new(a.Luma - b.Luma, a.Blue - b.Blue, a.Red - b.Red);

    public float Times(Light other) => (Luma * other.Luma) + (Blue * other.Blue) + (Red * other.Red);

    public float Length => MathF.Sqrt(Times(this));

    private static float Mean(ReadOnlySpan<byte> bytes)
    {
        var sum = 0;
        foreach (var value in bytes)
        {
            sum += value;
        }

        return (float)sum / bytes.Length;
    }
}

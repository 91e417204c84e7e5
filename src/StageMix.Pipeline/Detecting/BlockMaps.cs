namespace StageMix.Pipeline.Detecting;

/// <summary>What stands where, in 16 × 9 blocks, rows top down.</summary>
internal static class BlockMaps
{
    private const int Across = 16;
    private const int Down = 9;

    public const int Blocks = Across * Down;

    /// <summary>Mean edge strength; the strongest is 255. The root keeps a few bright edges from outweighing all others.</summary>
    public static byte[] Detail(ReadOnlySpan<byte> luma, int width, int height)
    {
        var (sums, counts) = (new float[Blocks], new int[Blocks]);
        for (var y = 1; y < height - 1; y++)
        {
            for (var x = 1; x < width - 1; x++)
            {
                var at = (y * width) + x;
                float across = luma[at + 1] - luma[at - 1];
                float down = luma[at + width] - luma[at - width];
                var block = Block(x, y, width, height);
                sums[block] += MathF.Sqrt(MathF.Sqrt((across * across) + (down * down)));
                counts[block]++;
            }
        }

        return Scaled(sums, counts);
    }

    /// <summary>Mean change between two frames once the camera's turn is taken out, where people are on a stage; the strongest is 255.</summary>
    public static byte[] Movement(Look before, Look now)
    {
        var (turnX, turnY) = GlobalShift.Between(before, now);
        var (sums, counts) = (new float[Blocks], new int[Blocks]);
        for (var y = Math.Max(0, turnY); y < now.Height + Math.Min(0, turnY); y++)
        {
            for (var x = Math.Max(0, turnX); x < now.Width + Math.Min(0, turnX); x++)
            {
                var block = Block(x, y, now.Width, now.Height);
                sums[block] += Math.Abs(
                    now.Structure[(y * now.Width) + x] - before.Structure[((y - turnY) * now.Width) + x - turnX]
                );
                counts[block]++;
            }
        }

        return Scaled(sums, counts);
    }

    /// <summary>Root mean square of what half the size no longer shows, in grey levels.</summary>
    public static double Sharpness(ReadOnlySpan<byte> luma, int width, int height)
    {
        var sum = 0L;
        for (var y = 0; y + 1 < height; y += 2)
        {
            for (var x = 0; x + 1 < width; x += 2)
            {
                var at = (y * width) + x;
                int a = luma[at],
                    b = luma[at + 1],
                    c = luma[at + width],
                    d = luma[at + width + 1];
                var mean = (a + b + c + d) / 4;
                sum += Square(a - mean) + Square(b - mean) + Square(c - mean) + Square(d - mean);
            }
        }

        return Math.Sqrt((double)sum / (width * height));
    }

    private static int Square(int value) => value * value;

    private static int Block(int x, int y, int width, int height) =>
        (y * Down / height * Across) + (x * Across / width);

    private static byte[] Scaled(float[] sums, int[] counts)
    {
        var means = new float[Blocks];
        for (var i = 0; i < Blocks; i++)
        {
            means[i] = counts[i] > 0 ? sums[i] / counts[i] : 0;
        }

        var strongest = means.Max();
        return Array.ConvertAll(means, mean => strongest > 0 ? (byte)MathF.Round(255 * mean / strongest) : (byte)0);
    }
}

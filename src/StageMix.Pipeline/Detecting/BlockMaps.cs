namespace StageMix.Pipeline.Detecting;

/// <summary>What stands where, in blocks, rows top down.</summary>
internal static class BlockMaps
{
    /// <summary>16 × 9 blocks.</summary>
    private static readonly Grid _coarse = new(16, 9);

    /// <summary>32 × 18 blocks.</summary>
    private static readonly Grid _fine = new(32, 18);

    /// <summary>Mean edge strength, 16 × 9; the strongest is 255. The root keeps a few bright edges from outweighing all others.</summary>
    public static byte[] Detail(ReadOnlySpan<byte> luma, int width, int height)
    {
        var (sums, counts) = (new float[_coarse.Blocks], new int[_coarse.Blocks]);
        for (var y = 1; y < height - 1; y++)
        {
            for (var x = 1; x < width - 1; x++)
            {
                var at = (y * width) + x;
                float across = luma[at + 1] - luma[at - 1];
                float down = luma[at + width] - luma[at - width];
                var block = _coarse.Of(x, y, width, height);
                sums[block] += MathF.Sqrt(MathF.Sqrt((across * across) + (down * down)));
                counts[block]++;
            }
        }

        return Scaled(sums, counts);
    }

    /// <summary>
    /// Mean change between two frames once the camera's turn is taken out, where people are on a stage: 32 × 18; the
    /// strongest is 255.
    /// </summary>
    /// <param name="turn">see <see cref="GlobalShift.Between"/></param>
    public static byte[] Movement(Look before, Look now, (int X, int Y) turn)
    {
        var (sums, counts) = (new float[_fine.Blocks], new int[_fine.Blocks]);
        for (var y = Math.Max(0, turn.Y); y < now.Height + Math.Min(0, turn.Y); y++)
        {
            for (var x = Math.Max(0, turn.X); x < now.Width + Math.Min(0, turn.X); x++)
            {
                var block = _fine.Of(x, y, now.Width, now.Height);
                sums[block] += Math.Abs(
                    now.Structure[(y * now.Width) + x] - before.Structure[((y - turn.Y) * now.Width) + x - turn.X]
                );
                counts[block]++;
            }
        }

        return Scaled(sums, counts);
    }

    /// <summary>Where nothing has moved.</summary>
    public static byte[] Stillness() => new byte[_fine.Blocks];

    /// <summary>The mean colour of what moves: the dancers' clothes.</summary>
    /// <param name="yuv">height × width bytes of luma, then the chromas at half the size</param>
    /// <param name="movement">32 × 18</param>
    public static (float Blue, float Red) Dress(ReadOnlySpan<byte> yuv, int width, int height, byte[] movement)
    {
        var (across, down) = (width / 2, height / 2);
        var chromas = yuv[(width * height)..];
        float blue = 0,
            red = 0,
            weight = 0;
        for (var i = 0; i < across * down; i++)
        {
            // squared, for what moves most is surely somebody
            var moves = movement[_fine.Of(i % across, i / across, across, down)] / 255f;
            blue += moves * moves * chromas[i];
            red += moves * moves * chromas[(across * down) + i];
            weight += moves * moves;
        }

        return weight > 0 ? (blue / weight, red / weight) : (128, 128);
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

    private static byte[] Scaled(float[] sums, int[] counts)
    {
        var means = new float[sums.Length];
        for (var i = 0; i < means.Length; i++)
        {
            means[i] = counts[i] > 0 ? sums[i] / counts[i] : 0;
        }

        var strongest = means.Max();
        return Array.ConvertAll(means, mean => strongest > 0 ? (byte)MathF.Round(255 * mean / strongest) : (byte)0);
    }

    private sealed record Grid(int Across, int Down)
    {
        public int Blocks => Across * Down;

        public int Of(int x, int y, int width, int height) => (y * Down / height * Across) + (x * Across / width);
    }
}

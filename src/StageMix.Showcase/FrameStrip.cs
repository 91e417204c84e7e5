namespace StageMix.Showcase;

/// <summary>
/// A row of dark and light cells along the bottom of a frame that says which stage and frame it is. From the left:
/// 8 bits of stage, 20 bits of frame, 12 bits of checksum, highest bit first. It survives scaling and encoding.
/// </summary>
public static class FrameStrip
{
    private const int StageBits = 8;
    private const int FrameBits = 20;
    private const int ChecksumBits = 12;
    private const int Cells = StageBits + FrameBits + ChecksumBits;

    /// <summary>The strip's share of the picture's height.</summary>
    private const double Share = 0.025;

    // quiet greys; between them lies a band in which a cell counts as unreadable
    private const byte Dark = 24;
    private const byte Light = 152;
    private const int DarkLimit = 72;
    private const int LightLimit = 104;

    public const int MaxStage = (1 << StageBits) - 1;

    public const int MaxFrame = (1 << FrameBits) - 1;

    /// <summary>Draws the strip. Cells lie on whole pixels where 40 divides the width.</summary>
    /// <param name="bgra">height × width × 4 bytes, rows top down</param>
    /// <exception cref="ArgumentOutOfRangeException">the stage or the frame has more bits than the strip</exception>
    public static void Draw(Span<byte> bgra, int width, int height, int stage, int frame)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(stage);
        ArgumentOutOfRangeException.ThrowIfNegative(frame);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stage, MaxStage);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(frame, MaxFrame);
        var message = ((ulong)stage << FrameBits) | (uint)frame;
        message = (message << ChecksumBits) | Checksum(message);
        var top = height - Math.Max(2, (int)Math.Round(height * Share));
        for (var x = 0; x < width; x++)
        {
            var bit = (message >> (Cells - 1 - (x * Cells / width))) & 1;
            var grey = bit == 1 ? Light : Dark;
            for (var y = top; y < height; y++)
            {
                var pixel = bgra.Slice(((y * width) + x) * 4, 4);
                pixel.Fill(grey);
                pixel[3] = 255;
            }
        }
    }

    /// <summary>Reads the strip of a whole frame, at any size from 320 × 180 up, whether stretched to it or with bars around 16:9.</summary>
    /// <param name="bgr">height × width × 3 bytes, rows top down</param>
    /// <returns>false where no strip can be read with certainty</returns>
    public static bool TryRead(ReadOnlySpan<byte> bgr, int width, int height, out int stage, out int frame)
    {
        if (TryReadIn(bgr, width, (0, 0, width, height), out stage, out frame))
        {
            return true;
        }

        var fittedWidth = Math.Min(width, height * 16.0 / 9);
        var fittedHeight = Math.Min(height, width * 9.0 / 16);
        var bars = ((width - fittedWidth) / 2, (height - fittedHeight) / 2, fittedWidth, fittedHeight);
        return TryReadIn(bgr, width, bars, out stage, out frame);
    }

    private static bool TryReadIn(
        ReadOnlySpan<byte> bgr,
        int stride,
        (double Left, double Top, double Width, double Height) picture,
        out int stage,
        out int frame
    )
    {
        (stage, frame) = (0, 0);
        var cellWidth = picture.Width / Cells;
        var stripHeight = picture.Height * Share;
        var bottom = picture.Top + picture.Height;
        var message = 0UL;
        for (var cell = 0; cell < Cells; cell++)
        {
            // its middle alone: the rim is blurred
            var left = picture.Left + ((cell + 0.3) * cellWidth);
            var grey = Mean(
                bgr,
                stride,
                (int)left,
                (int)Math.Ceiling(left + (0.4 * cellWidth)),
                (int)(bottom - (0.65 * stripHeight)),
                (int)Math.Ceiling(bottom - (0.25 * stripHeight))
            );
            if (grey is > DarkLimit and < LightLimit)
            {
                return false;
            }

            message = (message << 1) | (grey >= LightLimit ? 1UL : 0);
        }

        var content = message >> ChecksumBits;
        (stage, frame) = ((int)(content >> FrameBits), (int)(content & MaxFrame));
        return Checksum(content) == (message & ((1 << ChecksumBits) - 1));
    }

    private static double Mean(ReadOnlySpan<byte> bgr, int stride, int left, int right, int top, int bottom)
    {
        var sum = 0;
        for (var y = top; y < bottom; y++)
        {
            foreach (var part in bgr[(((y * stride) + left) * 3)..(((y * stride) + right) * 3)])
            {
                sum += part;
            }
        }

        return sum / (3.0 * Math.Max(1, (right - left) * (bottom - top)));
    }

    /// <summary>CRC-12 (polynomial 0x80F), not starting at 0, so that a black strip is no message.</summary>
    private static ulong Checksum(ulong content)
    {
        var crc = 0xACEUL;
        for (var bit = StageBits + FrameBits - 1; bit >= 0; bit--)
        {
            var flips = ((crc >> (ChecksumBits - 1)) ^ (content >> bit)) & 1;
            crc = (crc << 1) & 0xFFF;
            crc ^= flips * 0x80F;
        }

        return crc;
    }
}

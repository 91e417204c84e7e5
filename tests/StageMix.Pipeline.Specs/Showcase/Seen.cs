using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Specs.Showcase;

/// <summary>Frames of a file as pictures to measure.</summary>
internal static class Seen
{
    /// <param name="bottom">rows that are left away at the bottom, where the strip is</param>
    public static async Task<List<byte[]>> ReadAsync(string path, int width, int height, int bottom)
    {
        var frames = new List<byte[]>();
        await foreach (var frame in FrameReader.ReadAsync(path, width, height, TestContext.Current.CancellationToken))
        {
            frames.Add(frame.Pixels[..(width * 3 * (height - bottom))]);
        }

        return frames;
    }

    /// <summary>Mean absolute difference, 0 to 255.</summary>
    public static double Difference(byte[] a, byte[] b)
    {
        var sum = 0L;
        for (var i = 0; i < a.Length; i++)
        {
            sum += Math.Abs(a[i] - b[i]);
        }

        return (double)sum / a.Length;
    }

    /// <summary>0 to 255.</summary>
    public static double Brightness(byte[] frame) => frame.Average(part => part);
}

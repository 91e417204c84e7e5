using System.Numerics;
using System.Runtime.InteropServices;
using StageMix.Tools.Ffmpeg;
using StageMix.Tools.Processes;

namespace StageMix.Pipeline.Specs.Showcase;

/// <summary>A file's sound as a decoder gives it, one channel at 44100 Hz, and what can be measured in it.</summary>
internal static class HeardSound
{
    public const int SampleRate = 44100;

    public static async Task<float[]> DecodeAsync(string path, int channels = 1, string? filter = null)
    {
        using var bytes = new MemoryStream();
        string[] arguments =
        [
            .. FfmpegArguments.Common,
            "-i",
            FfmpegArguments.FileUrl(path),
            "-af",
            filter ?? "anull",
            "-ac",
            $"{channels}",
            "-f",
            "f32le",
            "pipe:1",
        ];
        await ToolProcess.RunAsync(
            new ToolRun("ffmpeg", arguments) { ReadOutput = (output, stop) => output.CopyToAsync(bytes, stop) },
            TestContext.Current.CancellationToken
        );
        return MemoryMarshal.Cast<byte, float>(bytes.ToArray()).ToArray();
    }

    /// <summary>By how many samples, at most <paramref name="furthest"/>, the excerpt lies later in the sound than <paramref name="at"/>, by correlation.</summary>
    public static int Lag(ReadOnlySpan<float> excerpt, float[] sound, int at, int furthest)
    {
        var (best, most) = (0, double.NegativeInfinity);
        for (var lag = -Math.Min(furthest, at); lag <= Math.Min(furthest, sound.Length - excerpt.Length - at); lag++)
        {
            var product = Dot(excerpt, sound.AsSpan(at + lag, excerpt.Length));
            if (product > most)
            {
                (best, most) = (lag, product);
            }
        }

        return best;
    }

    /// <summary>How alike two pieces are, whatever their level: 1 for the same.</summary>
    public static double Likeness(ReadOnlySpan<float> a, ReadOnlySpan<float> b) =>
        Dot(a, b) / Math.Sqrt(Dot(a, a) * Dot(b, b));

    /// <summary>What changes from sample to sample: highs weigh more, so that a lag is found to the sample.</summary>
    public static float[] Sharpened(float[] sound) => [.. sound.Zip(sound.Skip(1), (a, b) => b - a)];

    public static double Rms(ReadOnlySpan<float> sound) => Math.Sqrt(Dot(sound, sound) / sound.Length);

    private static double Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = Vector<float>.Zero;
        for (var i = 0; i + Vector<float>.Count <= a.Length; i += Vector<float>.Count)
        {
            sum += new Vector<float>(a[i..]) * new Vector<float>(b[i..]);
        }

        return Vector.Sum(sum);
    }
}

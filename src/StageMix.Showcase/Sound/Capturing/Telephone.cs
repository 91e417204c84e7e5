using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound.Capturing;

/// <summary>A telephone's line: one channel, 300 to 3400 Hz, by a symmetric filter that moves nothing in time.</summary>
internal static class Telephone
{
    private const double LowestHertz = 300;
    private const double HighestHertz = 3400;

    /// <summary>60 dB are gone within 550 Hz.</summary>
    private const int Reach = 152;
    private const double Beta = 6;

    public static SoundBuffer Pass(SoundBuffer sound)
    {
        var taps = Taps();
        var padded = new float[sound.Length + taps.Length];
        for (var i = 0; i < sound.Length; i++)
        {
            padded[i + Reach] = (sound.Left[i] + sound.Right[i]) / 2;
        }

        var line = new SoundBuffer(sound.Length);
        for (var i = 0; i < sound.Length; i++)
        {
            line.Left[i] = Weigh(padded.AsSpan(i, taps.Length), taps);
        }

        line.Left.CopyTo(line.Right, 0);
        return line;
    }

    private static float[] Taps() =>
        [.. Enumerable.Range(-Reach, 2 * Reach).Select(x => (float)(Below(HighestHertz, x) - Below(LowestHertz, x)))];

    private static double Below(double hertz, int x) =>
        WindowedSinc.At(x, 2 * hertz / BeatGrid.SampleRate, Reach, Beta);

    private static float Weigh(ReadOnlySpan<float> sound, ReadOnlySpan<float> taps)
    {
        ref var s = ref MemoryMarshal.GetReference(sound);
        ref var t = ref MemoryMarshal.GetReference(taps);
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < taps.Length; i += Vector256<float>.Count)
        {
            sum += Vector256.LoadUnsafe(ref s, (nuint)i) * Vector256.LoadUnsafe(ref t, (nuint)i);
        }

        var half = sum.GetLower() + sum.GetUpper();
        return half[0] + half[1] + (half[2] + half[3]);
    }
}

using System.Numerics.Tensors;
using StageMix.Pipeline.Acquiring;

namespace StageMix.Pipeline.Aligning;

/// <summary>Brings sound down to the rate at which the search runs.</summary>
internal static class Decimation
{
    /// <summary>In Hz. Music and voices are told apart well below its half.</summary>
    public const int CoarseRate = 8_000;

    private const int Factor = SoundTrack.SampleRate / CoarseRate;
    private const int Taps = 96;

    /// <summary>Read at a time: 5 seconds. Half an hour at once would be 345 MB.</summary>
    private const int Block = 5 * CoarseRate;

    private static readonly float[] _lowPass = LowPass();

    /// <summary>Low-passed at 3.6 kHz and decimated; sample n is at n ÷ 8000 s, as the input's first is at 0.</summary>
    public static float[] ToCoarse(SoundTrack sound, CancellationToken cancellationToken) =>
        ToCoarse(sound, 0, (int)(sound.Samples / Factor), cancellationToken);

    /// <summary>A part of it alone; silence before the first and after the last sample.</summary>
    /// <param name="first">a coarse sample's number</param>
    public static float[] ToCoarse(SoundTrack sound, long first, int count, CancellationToken cancellationToken)
    {
        var coarse = new float[count];
        var samples = new float[(Math.Min(Block, count) * Factor) + Taps];
        for (var done = 0; done < count; done += Block)
        {
            cancellationToken.ThrowIfCancellationRequested();
            sound.Read(((first + done) * Factor) - (Taps / 2), samples);
            for (var n = 0; n < Math.Min(Block, count - done); n++)
            {
                coarse[done + n] = TensorPrimitives.Dot(samples.AsSpan(n * Factor, Taps), _lowPass);
            }
        }

        return coarse;
    }

    /// <summary>A sinc under a Hann window, one at 0 Hz.</summary>
    private static float[] LowPass()
    {
        const double Cutoff = 3_600.0 / SoundTrack.SampleRate;
        var taps = new float[Taps];
        for (var i = 0; i < Taps; i++)
        {
            var x = i - (Taps / 2);
            var sinc = x == 0 ? 2 * Cutoff : Math.Sin(2 * Math.PI * Cutoff * x) / (Math.PI * x);
            taps[i] = (float)(sinc * (0.5 + (0.5 * Math.Cos(2 * Math.PI * x / Taps))));
        }

        return taps;
    }
}

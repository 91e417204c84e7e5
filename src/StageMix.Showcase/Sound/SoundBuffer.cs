using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound;

/// <summary>Stereo sound at <see cref="BeatGrid.SampleRate"/>, full scale at ±1, being made.</summary>
internal sealed class SoundBuffer(long samples)
{
    public float[] Left { get; } = new float[samples];

    public float[] Right { get; } = new float[samples];

    public int Length => Left.Length;

    /// <summary>Adds one sample; what falls outside is lost.</summary>
    /// <param name="pan">-1 is left, 1 right; both sides keep their full level at 0</param>
    public void Add(long at, double value, double pan = 0)
    {
        if (at >= 0 && at < Length)
        {
            Left[at] += (float)(value * Math.Min(1, 1 - pan));
            Right[at] += (float)(value * Math.Min(1, 1 + pan));
        }
    }

    public void Add(SoundBuffer other, double gain)
    {
        for (var i = 0; i < Math.Min(Length, other.Length); i++)
        {
            Left[i] += (float)(other.Left[i] * gain);
            Right[i] += (float)(other.Right[i] * gain);
        }
    }

    /// <summary>The root of the mean square over both channels from sample <paramref name="start"/> to <paramref name="end"/>.</summary>
    public double Rms(long start, long end)
    {
        var sum = 0.0;
        for (var i = start; i < end; i++)
        {
            sum += (Left[i] * Left[i]) + (Right[i] * Right[i]);
        }

        return Math.Sqrt(sum / Math.Max(1, 2 * (end - start)));
    }

    public double Peak()
    {
        var peak = 0f;
        for (var i = 0; i < Length; i++)
        {
            peak = Math.Max(peak, Math.Max(Math.Abs(Left[i]), Math.Abs(Right[i])));
        }

        return peak;
    }
}

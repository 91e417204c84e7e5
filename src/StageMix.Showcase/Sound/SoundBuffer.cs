using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound;

/// <summary>Stereo sound at <see cref="BeatGrid.SampleRate"/>, full scale at ±1, being made.</summary>
internal sealed class SoundBuffer(long samples)
{
    /// <summary>Parts of a tenth of a second more than 40 dB below full scale are pauses, not sound.</summary>
    private const double Pause = 0.01;

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
        Add(Left, other.Left, (float)gain);
        Add(Right, other.Right, (float)gain);
    }

    /// <summary>The part from sample <paramref name="start"/> on.</summary>
    public SoundBuffer From(long start)
    {
        var part = new SoundBuffer(Length - start);
        Array.Copy(Left, start, part.Left, 0, part.Length);
        Array.Copy(Right, start, part.Right, 0, part.Length);
        return part;
    }

    public void Scale(double gain)
    {
        Scale(Left, (float)gain);
        Scale(Right, (float)gain);
    }

    /// <summary>The root of the mean square over both channels from sample <paramref name="start"/> to <paramref name="end"/>.</summary>
    public double Rms(long start, long end) => Math.Sqrt(Power(start, end));

    /// <summary>The same of the whole, pauses left out; 0 for silence.</summary>
    public double ActiveRms()
    {
        const int Step = BeatGrid.SampleRate / 10;
        var (sum, parts) = (0.0, 0);
        for (var start = 0L; start + Step <= Length; start += Step)
        {
            var power = Power(start, start + Step);
            if (power > Pause * Pause)
            {
                sum += power;
                parts++;
            }
        }

        return Math.Sqrt(sum / Math.Max(1, parts));
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

    private double Power(long start, long end)
    {
        var sum = 0.0;
        for (var i = start; i < end; i++)
        {
            sum += (Left[i] * Left[i]) + (Right[i] * Right[i]);
        }

        return sum / Math.Max(1, 2 * (end - start));
    }

    private static void Add(float[] sum, float[] other, float gain)
    {
        for (var i = 0; i < Math.Min(sum.Length, other.Length); i++)
        {
            sum[i] += other[i] * gain;
        }
    }

    private static void Scale(float[] channel, float gain)
    {
        for (var i = 0; i < channel.Length; i++)
        {
            channel[i] *= gain;
        }
    }
}

using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound;

/// <summary>
/// Reverberation: the sound itself without delay, and after it what walls give back, from four feedback combs and two
/// all-passes a side (Schroeder, "Natural sounding artificial reverberation", 1962), duller with each reflection.
/// </summary>
/// <param name="Size">of the room; 1 is a hall with walls 10 to 15 m apart</param>
/// <param name="DecaySeconds">until 60 dB are gone</param>
/// <param name="Level">of the reflections</param>
/// <param name="DampHertz">above which walls give back less</param>
internal sealed record Reverb(double Size, double DecaySeconds, double Level, double DampHertz)
{
    /// <summary>The right side is a little larger, so that the two differ.</summary>
    private const double Spread = 1.03;

    public SoundBuffer Play(SoundBuffer dry)
    {
        var wet = new SoundBuffer(dry.Length);
        Channel(dry.Left, wet.Left, Size);
        Channel(dry.Right, wet.Right, Size * Spread);
        return wet;
    }

    private void Channel(float[] dry, float[] wet, double size)
    {
        var (a, b, c, d) = (Comb(29.7 * size), Comb(37.1 * size), Comb(41.1 * size), Comb(43.7 * size));
        var (first, second) = (new AllPassLine(Samples(5.0 * size)), new AllPassLine(Samples(1.7 * size)));
        var level = Level / 2;
        for (var i = 0; i < dry.Length; i++)
        {
            double straight = dry[i];
            var walls = a.Next(straight) + b.Next(straight) + c.Next(straight) + d.Next(straight);
            wet[i] = (float)(straight + (level * second.Next(first.Next(walls))));
        }
    }

    private CombLine Comb(double milliseconds) =>
        new(
            Samples(milliseconds),
            PortableMath.Exp2(-9.965784 * milliseconds / 1000 / DecaySeconds),
            PortableMath.Exp(-2 * Math.PI * DampHertz / BeatGrid.SampleRate)
        );

    private static int Samples(double milliseconds) => (int)(milliseconds * BeatGrid.SampleRate / 1000);

    /// <summary>Far below hearing, but it keeps a line that fades from numbers that are slow to reckon with.</summary>
    private const double Trace = 1e-18;

    private struct CombLine(int samples, double feedback, double damping)
    {
        private readonly float[] _line = new float[samples];
        private double _dull;
        private int _at;

        public double Next(double input)
        {
            double output = _line[_at];
            _dull = output + (damping * (_dull - output));
            _line[_at] = (float)(input + (feedback * _dull) + Trace);
            _at = _at + 1 == _line.Length ? 0 : _at + 1;
            return output;
        }
    }

    private struct AllPassLine(int samples)
    {
        private const double Share = 0.6;
        private readonly float[] _line = new float[samples];
        private int _at;

        public double Next(double input)
        {
            double old = _line[_at];
            var held = input + (Share * old);
            _line[_at] = (float)held;
            _at = _at + 1 == _line.Length ? 0 : _at + 1;
            return old - (Share * held);
        }
    }
}

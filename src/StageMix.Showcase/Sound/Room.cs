using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound;

/// <summary>
/// A hall: sound comes straight, without delay, and then from its walls (four feedback combs a side, after Schroeder,
/// "Natural sounding artificial reverberation", 1962), with gently less bass and treble than the studio has.
/// </summary>
internal static class Room
{
    public static SoundBuffer Play(SoundBuffer dry, SeededRandom random)
    {
        var wet = new SoundBuffer(dry.Length);
        var (size, wetness) = (random.Between(0.8, 1.3), random.Between(0.06, 0.14));
        var (bass, treble) = (random.Between(0.1, 0.5), random.Between(0.2, 0.6));
        Channel(dry.Left, wet.Left, size, wetness, bass, treble);
        Channel(dry.Right, wet.Right, size * 1.03, wetness, bass, treble);
        return wet;
    }

    private static void Channel(float[] dry, float[] wet, double size, double wetness, double bass, double treble)
    {
        Comb[] walls = [new(29.7 * size, 0.74), new(37.1 * size, 0.71), new(41.1 * size, 0.69), new(43.7 * size, 0.67)];
        var (lows, mids, damped) = (new LowPass(150), new LowPass(5000), new LowPass(3500));
        for (var i = 0; i < dry.Length; i++)
        {
            double straight = dry[i];
            var voiced = straight - (bass * lows.Next(straight));
            voiced -= treble * (voiced - mids.Next(voiced));
            var dull = damped.Next(straight);
            var reflected = 0.0;
            foreach (var wall in walls)
            {
                reflected += wall.Next(dull);
            }

            wet[i] = (float)(voiced + (wetness * reflected));
        }
    }

    private sealed class Comb(double milliseconds, double feedback)
    {
        private readonly double[] _line = new double[(int)(milliseconds * BeatGrid.SampleRate / 1000)];
        private int _at;

        public double Next(double input)
        {
            var output = _line[_at];
            _line[_at] = input + (feedback * output);
            _at = (_at + 1) % _line.Length;
            return output;
        }
    }
}

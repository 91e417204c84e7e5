using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound.Playing;

/// <summary>Plays the hook: a few harmonics that fade from the top down, and an echo from side to side.</summary>
internal static class HookSynth
{
    private const long Attack = 150;
    private const long Release = 1500;
    private const double EchoBeats = 0.75;

    public static SoundBuffer Play(SongScore score)
    {
        var sound = new SoundBuffer(score.Samples);
        var random = new SeededRandom(score.Band).Fork("hook sound");
        double[] harmonics =
        [
            1,
            random.Between(0.3, 0.7),
            random.Between(0.1, 0.5),
            random.Between(0.05, 0.25),
            random.Between(0, 0.15),
        ];
        var (echo, fade) = (score.Grid.SampleOf(EchoBeats), PortableMath.Exp(-1 / (0.25 * BeatGrid.SampleRate)));
        foreach (var note in score.Hook)
        {
            var (start, length) = score.Span(note.Beat, note.Beats);
            var step = PortableMath.Frequency(note.Pitch) / BeatGrid.SampleRate;
            var level = note.Strength;
            for (var i = 0L; i < length; i++)
            {
                level *= fade;
                var value = Tone(i * step, harmonics, level) * Oscillators.Gate(i, length, Attack, Release);
                sound.Add(start + i, value);
                sound.Add(start + i + echo, value * 0.3, -0.6);
                sound.Add(start + i + (2 * echo), value * 0.14, 0.6);
            }
        }

        return sound;
    }

    private static double Tone(double phase, double[] harmonics, double level)
    {
        var (sum, share) = (0.0, level);
        for (var n = 0; n < harmonics.Length; n++)
        {
            sum += share * harmonics[n] * PortableMath.Sin(phase * (n + 1));
            share *= level;
        }

        return sum;
    }
}

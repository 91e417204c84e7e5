using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound;

/// <summary>The lead voice: a few harmonics with a vibrato that sets in after the note does, and an echo on the eighth.</summary>
internal static class LeadSynth
{
    private const double VibratoHertz = 5.4;
    private const double VibratoDepth = 0.006;
    private const long Attack = 700;
    private const long Release = 1800;

    public static SoundBuffer Play(SongScore score)
    {
        var sound = new SoundBuffer(score.Samples);
        var random = new SeededRandom(score.Seed).Fork("lead sound");
        double[] harmonics =
        [
            1,
            random.Between(0.3, 0.7),
            random.Between(0.1, 0.5),
            random.Between(0.05, 0.25),
            random.Between(0, 0.15),
        ];
        var echo = score.Grid.SampleOf(0.75);
        foreach (var note in score.Melody)
        {
            var start = score.Grid.SampleOf(note.Beat);
            var length = score.Grid.SampleOf(note.Beat + note.Beats) - start;
            var step = PortableMath.Frequency(note.Pitch) / BeatGrid.SampleRate;
            var phase = 0.0;
            for (var i = 0L; i < length; i++)
            {
                var seconds = (double)i / BeatGrid.SampleRate;
                var depth = VibratoDepth * Math.Clamp((seconds - 0.15) * 5, 0, 1);
                phase += step * (1 + (depth * PortableMath.Sin(VibratoHertz * seconds)));
                var value = Tone(phase, harmonics) * note.Strength * Oscillators.Gate(i, length, Attack, Release);
                sound.Add(start + i, value);
                sound.Add(start + i + echo, value * 0.22, -0.6);
                sound.Add(start + i + (2 * echo), value * 0.1, 0.6);
            }
        }

        return sound;
    }

    private static double Tone(double phase, double[] harmonics)
    {
        var sum = 0.0;
        for (var n = 0; n < harmonics.Length; n++)
        {
            sum += harmonics[n] * PortableMath.Sin(phase * (n + 1));
        }

        return sum;
    }
}

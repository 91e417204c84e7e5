using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound.Playing;

/// <summary>Short notes that run up and down each chord in eighths, in turn to both sides.</summary>
internal static class PluckSynth
{
    private const double Spacing = 0.5;
    private const double Seconds = 0.4;
    private const int Octave = 12;
    private static readonly int[] _order = [0, 1, 2, 3, 2, 1];

    public static SoundBuffer Play(SongScore score)
    {
        var sound = new SoundBuffer(score.Samples);
        var random = new SeededRandom(score.Band).Fork("pluck sound");
        var (decay, brightness) = (random.Between(0.08, 0.2), random.Between(2500, 6000));
        foreach (var chord in score.Chords)
        {
            int[] pitches = [.. chord.Pitches, chord.Pitches[0] + Octave];
            var count = (int)(chord.Beats / Spacing);
            for (var i = 0; i < count; i++)
            {
                var start = score.Grid.SampleOf(chord.Beat + (i * Spacing));
                var pitch = pitches[_order[i % _order.Length]] + Octave;
                Pluck(sound, start, pitch, chord.Strength, decay, brightness, i % 2 == 0 ? -0.5 : 0.5);
            }
        }

        return sound;
    }

    private static void Pluck(
        SoundBuffer sound,
        long start,
        int pitch,
        double strength,
        double decay,
        double brightness,
        double pan
    )
    {
        var step = PortableMath.Frequency(pitch) / BeatGrid.SampleRate;
        var fade = PortableMath.Exp(-1 / (decay * BeatGrid.SampleRate));
        const long Length = (long)(Seconds * BeatGrid.SampleRate);
        var soft = new LowPass(brightness);
        var (phase, level) = (0.0, strength);
        for (var i = 0L; i < Length; i++)
        {
            phase += step;
            phase -= Math.Floor(phase);
            level *= fade;
            sound.Add(
                start + i,
                soft.Next(Oscillators.Saw(phase, step)) * level * Oscillators.Gate(i, Length, 60, 2000),
                pan
            );
        }
    }
}

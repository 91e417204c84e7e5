using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound;

/// <summary>The chords: two detuned sawtooths a note, one to each side, softened to a pad.</summary>
internal static class ChordSynth
{
    private const long Attack = 2200;
    private const long Release = 3500;

    public static SoundBuffer Play(SongScore score)
    {
        var sound = new SoundBuffer(score.Samples);
        var random = new SeededRandom(score.Seed).Fork("chord sound");
        var (brightness, detune) = (random.Between(900, 2200), random.Between(0.03, 0.08));
        foreach (var chord in score.Chords)
        {
            var start = score.Grid.SampleOf(chord.Beat);
            var length = score.Grid.SampleOf(chord.Beat + chord.Beats) - start;
            foreach (var pitch in chord.Pitches)
            {
                Voice(sound, start, length, pitch - detune, brightness, chord.Strength, -0.7);
                Voice(sound, start, length, pitch + detune, brightness, chord.Strength, 0.7);
            }
        }

        return sound;
    }

    private static void Voice(
        SoundBuffer sound,
        long start,
        long length,
        double pitch,
        double brightness,
        double strength,
        double pan
    )
    {
        var step = PortableMath.Frequency(pitch) / BeatGrid.SampleRate;
        var (soft, softer) = (new LowPass(brightness), new LowPass(brightness * 1.5));
        var phase = 0.0;
        for (var i = 0L; i < length; i++)
        {
            phase += step;
            phase -= Math.Floor(phase);
            var value = softer.Next(soft.Next(Oscillators.Saw(phase, step)));
            sound.Add(start + i, value * strength * Oscillators.Gate(i, length, Attack, Release), pan);
        }
    }
}

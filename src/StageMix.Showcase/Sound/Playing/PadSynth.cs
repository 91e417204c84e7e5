using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound.Playing;

/// <summary>The pad: two detuned sawtooths a note of the chord, one to each side, softened, and ducked by the kick.</summary>
internal static class PadSynth
{
    private const long Attack = 2200;
    private const long Release = 5000;
    private const double Duck = 0.65;

    public static SoundBuffer Play(SongScore score)
    {
        var sound = new SoundBuffer(score.Samples);
        var random = new SeededRandom(score.Band).Fork("chord sound");
        var (brightness, detune) = (random.Between(1100, 2600), random.Between(0.03, 0.08));
        foreach (var chord in score.Chords)
        {
            var (start, length) = score.Span(chord.Beat, chord.Beats);
            var played = Math.Min(length + Release, sound.Length - start);
            foreach (var pitch in chord.Pitches)
            {
                Voice(sound.Left.AsSpan((int)start, (int)played), pitch - detune, brightness, chord.Strength);
                Voice(sound.Right.AsSpan((int)start, (int)played), pitch + detune, brightness, chord.Strength);
            }
        }

        SideChain.Duck(sound, score, Duck);
        return sound;
    }

    private static void Voice(Span<float> channel, double pitch, double brightness, double strength)
    {
        var step = PortableMath.Frequency(pitch) / BeatGrid.SampleRate;
        var (soft, softer) = (new LowPass(brightness), new LowPass(brightness * 1.5));
        var phase = 0.0;
        for (var i = 0; i < channel.Length; i++)
        {
            phase += step;
            phase -= Math.Floor(phase);
            var value = softer.Next(soft.Next(Oscillators.Saw(phase, step)));
            channel[i] += (float)(value * strength * Oscillators.Gate(i, channel.Length, Attack, Release));
        }
    }
}

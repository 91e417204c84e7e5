using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound;

/// <summary>The bass: a sawtooth with its highs closing, and a sine beneath.</summary>
internal static class BassSynth
{
    private const long Attack = 130;
    private const long Release = 900;

    public static SoundBuffer Play(SongScore score)
    {
        var sound = new SoundBuffer(score.Samples);
        var brightness = new SeededRandom(score.Seed).Fork("bass sound").Between(300, 700);
        foreach (var note in score.Bass)
        {
            var start = score.Grid.SampleOf(note.Beat);
            var length = score.Grid.SampleOf(note.Beat + note.Beats) - start;
            var step = PortableMath.Frequency(note.Pitch) / BeatGrid.SampleRate;
            var (soft, softer) = (new LowPass(brightness), new LowPass(brightness * 2));
            for (var i = 0L; i < length; i++)
            {
                var phase = i * step;
                var saw = softer.Next(soft.Next(Oscillators.Saw(phase - Math.Floor(phase), step)));
                var value = (0.7 * saw) + (0.5 * PortableMath.Sin(phase));
                sound.Add(start + i, value * note.Strength * Oscillators.Gate(i, length, Attack, Release));
            }
        }

        return sound;
    }
}

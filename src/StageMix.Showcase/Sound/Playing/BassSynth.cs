using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound.Playing;

/// <summary>The bass: a sawtooth with its highs closing, and a sine beneath.</summary>
internal static class BassSynth
{
    private const long Attack = 130;
    private const long Release = 900;
    private const double Duck = 0.45;

    public static SoundBuffer Play(SongScore score)
    {
        var sound = new SoundBuffer(score.Samples);
        var brightness = new SeededRandom(score.Band).Fork("bass sound").Between(350, 800);
        foreach (var note in score.Bass)
        {
            var (start, length) = score.Span(note.Beat, note.Beats);
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

        SideChain.Duck(sound, score, Duck);
        return sound;
    }
}

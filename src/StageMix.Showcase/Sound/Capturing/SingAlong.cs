using StageMix.Showcase.Music;
using StageMix.Showcase.Staging;

namespace StageMix.Showcase.Sound.Capturing;

/// <summary>The crowd singing the choruses along, dully: many voices, some an octave below, none quite on pitch or in time.</summary>
internal static class SingAlong
{
    private const int Voices = 6;
    private const double JitterSeconds = 0.08;
    private const double JitterSemitones = 0.35;
    private const double Level = 0.22;

    public static void Add(SoundBuffer sound, Passage passage, SeededRandom random)
    {
        foreach (var note in passage.Score.Melody)
        {
            if (
                passage.Score.SectionAt(passage.Score.Grid.TimeOf(note.Beat).Seconds) == SectionKind.Chorus
                && passage.SampleOf(note.Beat) is { } at
            )
            {
                var (_, length) = passage.Score.Span(note.Beat, note.Beats);
                Sing(sound, at, length, note.Pitch, random);
            }
        }
    }

    private static void Sing(SoundBuffer sound, long at, long length, double pitch, SeededRandom random)
    {
        for (var voice = 0; voice < Voices; voice++)
        {
            var start = at + (long)(random.Between(-1, 1) * JitterSeconds * BeatGrid.SampleRate);
            var own = pitch + (random.Between(-1, 1) * JitterSemitones) - (voice % 3 == 0 ? 12 : 0);
            var step = PortableMath.Frequency(own) / BeatGrid.SampleRate;
            var (soft, softer, pan) = (new LowPass(700), new LowPass(1500), random.Between(-0.8, 0.8));
            var phase = random.Unit();
            for (var i = 0L; i < length; i++)
            {
                phase += step;
                phase -= Math.Floor(phase);
                var value = softer.Next(soft.Next(Oscillators.Saw(phase, step)));
                sound.Add(start + i, value * Level * Oscillators.Gate(i, length, 2500, 3000), pan);
            }
        }
    }
}

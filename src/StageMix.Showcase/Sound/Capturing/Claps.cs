using StageMix.Showcase.Music;
using StageMix.Showcase.Staging;

namespace StageMix.Showcase.Sound.Capturing;

/// <summary>The crowd clapping along on two and four in some sections, each hand a little early or late.</summary>
internal static class Claps
{
    private const int Hands = 14;
    private const double JitterSeconds = 0.045;
    private const double Likely = 0.6;
    private static readonly int[] _beats = [1, 3];

    public static void Add(SoundBuffer sound, Passage passage, SeededRandom random)
    {
        float[][] hands = [.. Enumerable.Range(0, Hands).Select(_ => Hand(random))];
        foreach (var section in passage.Score.Sections)
        {
            var claps = random.Chance(Likely);
            foreach (var bar in Enumerable.Range(section.FirstBar, claps ? section.Bars : 0))
            {
                foreach (var beat in _beats)
                {
                    if (passage.SampleOf((bar * BeatGrid.BeatsPerBar) + beat) is { } at)
                    {
                        Clap(sound, at, hands, random);
                    }
                }
            }
        }
    }

    private static void Clap(SoundBuffer sound, long at, float[][] hands, SeededRandom random)
    {
        foreach (var hand in hands)
        {
            var start = at + (long)(random.Between(-1, 1) * JitterSeconds * BeatGrid.SampleRate);
            var (level, pan) = (random.Between(0.2, 1), random.Between(-0.9, 0.9));
            for (var i = 0; i < hand.Length; i++)
            {
                sound.Add(start + i, hand[i] * level, pan);
            }
        }
    }

    private static float[] Hand(SeededRandom random)
    {
        var band = new BandPass(random.Between(800, 1900), 0.6);
        var fade = PortableMath.Exp(-1 / (0.006 * BeatGrid.SampleRate));
        var (hand, level) = (new float[1300], 3.0);
        for (var i = 0; i < hand.Length; i++)
        {
            level *= fade;
            hand[i] = (float)(level * band.Next(random.Between(-1, 1)));
        }

        return hand;
    }
}

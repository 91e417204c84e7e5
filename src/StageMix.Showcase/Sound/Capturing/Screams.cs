using StageMix.Showcase.Music;
using StageMix.Showcase.Sound.Singing;

namespace StageMix.Showcase.Sound.Capturing;

/// <summary>Single voices that stand out of the crowd: a high cry that rises and falls, most of them where it cheers.</summary>
internal static class Screams
{
    private const int PerCheer = 5;
    private const double SecondsApart = 9;

    public static void Add(SoundBuffer sound, IReadOnlyList<(long At, double Size)> cheers, SeededRandom random)
    {
        foreach (var (at, _) in cheers)
        {
            for (var i = 0; i < PerCheer; i++)
            {
                Scream(sound, at + Samples(random.Between(-0.4, 1.8)), random);
            }
        }

        for (var at = 0L; at < sound.Length; at += Samples(random.Between(0.2, 2) * SecondsApart))
        {
            Scream(sound, at, random);
        }
    }

    private static void Scream(SoundBuffer sound, long at, SeededRandom random)
    {
        var (length, hertz) = (Samples(random.Between(0.4, 1.3)), random.Between(650, 1150));
        var (bend, shake, level) = (random.Between(0.1, 0.3), random.Between(5, 9), random.Between(0.4, 1.4));
        var (first, second) = (new BandPass(random.Between(1100, 1700), 0.5), new BandPass(3100, 0.4));
        var (glottis, pan) = (new Glottis(), random.Between(-0.8, 0.8));
        for (var i = 0L; i < length; i++)
        {
            var way = (double)i / length;
            var bow = 1 - bend + (4 * bend * way * (1 - way));
            var shaken = 1 + (0.02 * PortableMath.Sin(shake * i / BeatGrid.SampleRate));
            var cry = glottis.Next(hertz * bow * shaken);
            var value = (2 * first.Next(cry)) + (1.5 * second.Next(cry));
            sound.Add(at + i, value * level * Oscillators.Gate(i, length, 2500, 9000), pan);
        }
    }

    private static long Samples(double seconds) => (long)(seconds * BeatGrid.SampleRate);
}

using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound.Capturing;

/// <summary>
/// Babble in the place of speech: a buzz whose pitch wanders goes through the two or three resonances of a vowel that
/// changes with each syllable, with pauses between words.
/// </summary>
internal static class Talk
{
    // the first three formants of a, e, i, o, u in Hz, after Peterson and Barney 1952, rounded
    private static readonly (double First, double Second, double Third)[] _vowels =
    [
        (730, 1090, 2440),
        (530, 1840, 2480),
        (300, 2250, 3000),
        (570, 840, 2410),
        (330, 900, 2240),
    ];

    /// <summary>Adds talk from sample <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public static void Add(SoundBuffer sound, long start, long end, double level, SeededRandom random)
    {
        var voice = random.Between(110, 210);
        var at = start + Samples(random.Between(0.2, 0.5));
        while (true)
        {
            var length = Samples(random.Between(0.11, 0.26));
            if (at + length > end)
            {
                return;
            }

            Syllable(sound, at, length, voice * random.Between(0.85, 1.2), random.Pick(_vowels), level);
            at += length + (random.Chance(0.2) ? Samples(random.Between(0.2, 0.6)) : Samples(0.02));
        }
    }

    private static void Syllable(
        SoundBuffer sound,
        long at,
        long length,
        double hertz,
        (double First, double Second, double Third) vowel,
        double level
    )
    {
        var first = new BandPass(vowel.First, 0.18);
        var second = new BandPass(vowel.Second, 0.12);
        var third = new BandPass(vowel.Third, 0.1);
        for (var i = 0L; i < length; i++)
        {
            var glide = 1 - (0.15 * i / length);
            var phase = i * hertz * glide / BeatGrid.SampleRate;
            var buzz = Oscillators.Saw(phase - Math.Floor(phase), hertz / BeatGrid.SampleRate);
            var value = (3 * first.Next(buzz)) + (2.4 * second.Next(buzz)) + (1.2 * third.Next(buzz));
            sound.Add(at + i, value * level * Oscillators.Gate(i, length, 1000, 2200));
        }
    }

    private static long Samples(double seconds) => (long)(seconds * BeatGrid.SampleRate);
}

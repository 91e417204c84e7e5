using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound;

/// <summary>An audience: noise in the band of voices that swells and sinks, loudest when the song starts and ends.</summary>
internal static class Crowd
{
    private const double SwellSeconds = 0.7;

    /// <param name="level">its RMS away from cheers</param>
    /// <param name="cheers">samples at which it cheers</param>
    public static void Add(SoundBuffer sound, double level, IReadOnlyList<long> cheers, SeededRandom random)
    {
        Channel(sound.Left, level, cheers, random.Fork("left"), random.Fork("swell"));
        Channel(sound.Right, level, cheers, random.Fork("right"), random.Fork("swell"));
    }

    private static void Channel(
        float[] sound,
        double level,
        IReadOnlyList<long> cheers,
        SeededRandom random,
        SeededRandom swells
    )
    {
        var (low, high, air) = (new BandPass(700, 0.9), new BandPass(1900, 0.8), new LowPass(4000));
        var (swell, target) = (1.0, 1.0);
        const int Step = (int)(SwellSeconds * BeatGrid.SampleRate);
        for (var i = 0; i < sound.Length; i++)
        {
            target = i % Step == 0 ? swells.Between(0.7, 1.3) : target;
            swell += (target - swell) / Step;
            var noise = random.Between(-1, 1);
            var voices = (4.2 * low.Next(noise)) + (2.5 * high.Next(noise)) + (0.35 * air.Next(noise));
            sound[i] += (float)(level * swell * voices * Cheer(i, cheers));
        }
    }

    /// <summary>Rises over half a second before, and falls over three seconds after, each cheer.</summary>
    private static double Cheer(long at, IReadOnlyList<long> cheers)
    {
        var most = 0.0;
        foreach (var cheer in cheers)
        {
            var seconds = (double)(at - cheer) / BeatGrid.SampleRate;
            most = Math.Max(most, seconds < 0 ? 1 + (seconds / 0.5) : 1 - (seconds / 3));
        }

        return 1 + (1.5 * most);
    }
}

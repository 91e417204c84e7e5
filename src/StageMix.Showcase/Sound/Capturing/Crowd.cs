using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound.Capturing;

/// <summary>The murmur and the cheers of a crowd: noise in the band of voices that swells and sinks.</summary>
internal static class Crowd
{
    private const double SwellSeconds = 0.7;

    /// <summary>How much later the right side hears each voice: enough that the two sides differ.</summary>
    private const int SideDelay = 1013;

    /// <param name="cheers">samples at which it cheers, and how loudly, 0 to 1</param>
    public static void Add(SoundBuffer sound, IReadOnlyList<(long At, double Size)> cheers, SeededRandom random)
    {
        var (low, high, air) = (new BandPass(700, 0.9), new BandPass(1900, 0.8), new LowPass(4000));
        var (swell, target, cheer) = (1.0, 1.0, 0.0);
        const int Step = (int)(SwellSeconds * BeatGrid.SampleRate);
        const int CheerStep = 64;
        for (var i = 0; i < sound.Length; i++)
        {
            target = i % Step == 0 ? random.Between(0.7, 1.3) : target;
            swell += (target - swell) / Step;
            cheer = i % CheerStep == 0 ? Cheer(i, cheers) : cheer;
            var noise = random.Between(-1, 1);
            var voices = (4.2 * low.Next(noise)) + (2.5 * high.Next(noise)) + (0.35 * air.Next(noise));
            var value = (float)(swell * voices * cheer);
            sound.Left[i] += value;
            if (i + SideDelay < sound.Length)
            {
                sound.Right[i + SideDelay] += value;
            }
        }
    }

    /// <summary>Rises over half a second before, and falls over three seconds after, each cheer.</summary>
    private static double Cheer(long at, IReadOnlyList<(long At, double Size)> cheers)
    {
        var most = 0.0;
        foreach (var (cheer, size) in cheers)
        {
            var seconds = (double)(at - cheer) / BeatGrid.SampleRate;
            most = Math.Max(most, size * (seconds < 0 ? 1 + (seconds / 0.5) : 1 - (seconds / 3)));
        }

        return 1 + (1.5 * most);
    }
}

using StageMix.Showcase.Music;
using StageMix.Showcase.Staging;

namespace StageMix.Showcase.Sound.Capturing;

/// <summary>What comes from the stage's loudspeakers: the parts of songs that are played, where and as fast as they are.</summary>
internal static class Playback
{
    private const double CrossFadeSeconds = 0.010;

    /// <param name="takes">each score's sound on this stage</param>
    public static SoundBuffer Play(Performance performance, Func<SongScore, SoundBuffer> takes)
    {
        var sound = new SoundBuffer(performance.Duration.ToSamples(BeatGrid.SampleRate));
        foreach (var passage in performance.Passages)
        {
            Add(sound, takes(passage.Score), passage, performance);
        }

        return sound;
    }

    /// <summary>Adds one part; where another joins it, both fade across the join.</summary>
    private static void Add(SoundBuffer sound, SoundBuffer take, Passage passage, Performance performance)
    {
        const double Fade = CrossFadeSeconds * BeatGrid.SampleRate;
        var (fadesIn, fadesOut) = (passage != performance.Passages[0], passage != performance.Passages[^1]);
        var (start, end) = (StageClock.Samples(passage.Range.StageStart), StageClock.Samples(passage.StageEnd));
        var (songStart, rate) = (StageClock.Samples(passage.Range.SongStart), passage.Range.Rate);
        var first = (long)Math.Ceiling(fadesIn ? start - (Fade / 2) : start);
        var last = Math.Min(sound.Length, (long)Math.Ceiling(fadesOut ? end + (Fade / 2) : end));
        for (var at = Math.Max(0, first); at < last; at++)
        {
            var rise = fadesIn ? Math.Clamp(0.5 + ((at - start) / Fade), 0, 1) : 1;
            var fall = fadesOut ? Math.Clamp(0.5 + ((end - at) / Fade), 0, 1) : 1;
            var gain = (float)(rise * fall);
            var (left, right) = SincReader.Read(take, songStart + ((at - start) / rate));
            sound.Left[at] += left * gain;
            sound.Right[at] += right * gain;
        }
    }
}

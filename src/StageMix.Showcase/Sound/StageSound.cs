using StageMix.Showcase.Music;
using StageMix.Showcase.Staging;
using StageMix.Timeline;

namespace StageMix.Showcase.Sound;

/// <summary>What a stage's microphones hear: the song in a hall, the audience, and talk before it.</summary>
internal static class StageSound
{
    private const double CrossFadeSeconds = 0.010;
    private const double TalkLevel = 0.5;
    private const double Headroom = 0.8;

    /// <param name="song">the whole song that is performed</param>
    public static SoundBuffer Make(Performance performance, SoundBuffer song, SeededRandom random)
    {
        var dry = new SoundBuffer(Sample(performance.Duration));
        foreach (var range in performance.Passages.Select(passage => passage.Range))
        {
            Place(dry, song, range, performance);
        }

        var sound = Room.Play(dry, random.Fork("room"));
        var (start, end) = (Sample(performance.Passages[0].Range.StageStart), Sample(performance.MusicEndsAt));
        var level = sound.Rms(start, end);
        var crowd = level * PortableMath.Gain(performance.Sound.NoiseDecibels);
        Crowd.Add(sound, crowd, [start, end], random.Fork("crowd"));
        var (talkStart, talkEnd) = (Sample(performance.Sound.Talk.Start), Sample(performance.Sound.Talk.End));
        Talk.Add(sound, talkStart, talkEnd, TalkLevel, random.Fork("talk"));
        Quieten(sound);
        return sound;
    }

    /// <summary>Adds one part of the song; where another part joins it, both fade across the join.</summary>
    private static void Place(SoundBuffer dry, SoundBuffer song, AlignedRange range, Performance performance)
    {
        var fade = (long)(CrossFadeSeconds * BeatGrid.SampleRate);
        var fadeIn = range == performance.Passages[0].Range ? 0 : fade;
        var fadeOut = range == performance.Passages[^1].Range ? 0 : fade;
        var (songStart, songEnd) = (Sample(range.SongStart), Sample(range.SongEnd));
        var shift = Sample(range.StageStart) - songStart;
        for (var at = songStart - (fadeIn / 2); at < Math.Min(songEnd + (fadeOut / 2), song.Length); at++)
        {
            var rise = fadeIn == 0 ? 1 : Math.Clamp(0.5 + ((double)(at - songStart) / fadeIn), 0, 1);
            var fall = fadeOut == 0 ? 1 : Math.Clamp(0.5 + ((double)(songEnd - at) / fadeOut), 0, 1);
            var gain = (float)(rise * fall);
            dry.Left[at + shift] += song.Left[at] * gain;
            dry.Right[at + shift] += song.Right[at] * gain;
        }
    }

    private static void Quieten(SoundBuffer sound)
    {
        var gain = (float)(Headroom / sound.Peak());
        for (var i = 0; i < sound.Length; i++)
        {
            sound.Left[i] *= gain;
            sound.Right[i] *= gain;
        }
    }

    private static long Sample(Timestamp time) => time.ToSamples(BeatGrid.SampleRate);
}

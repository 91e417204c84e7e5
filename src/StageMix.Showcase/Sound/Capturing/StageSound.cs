using StageMix.Showcase.Music;
using StageMix.Showcase.Staging;
using StageMix.Timeline;

namespace StageMix.Showcase.Sound.Capturing;

/// <summary>What a stage's microphones hear: the song in a hall, the audience, and talk before it; and what becomes of it on the way.</summary>
internal static class StageSound
{
    private const double TalkLevel = 0.5;
    private const double Headroom = 0.8;

    /// <summary>How loud the song would be, where nothing but the crowd is heard.</summary>
    private const double UnheardLevel = 0.15;

    /// <param name="recordings">of each score that is played</param>
    public static SoundBuffer Make(Performance performance, Func<SongScore, Stems> recordings, SeededRandom random)
    {
        var plan = performance.Sound;
        if (plan.Played == Played.Silence)
        {
            return Trim(performance, new SoundBuffer(Sample(performance.Duration)));
        }

        var sound = plan.IsMusic
            ? Hall.Play(Playback.Play(performance, Takes(plan.Vocal, recordings, random)), random.Fork("hall"))
            : new SoundBuffer(Sample(performance.Duration));
        AddAudience(sound, performance, random.Fork("audience"));
        Talk.Add(sound, Sample(plan.Talk.Start), Sample(plan.Talk.End), TalkLevel, random.Fork("talk"));
        Overload.Clip(sound, plan.ClippingDecibels);
        var heard = plan.Telephone ? Telephone.Pass(sound) : sound;
        heard.Scale(Headroom / heard.Peak());
        return Trim(performance, heard);
    }

    /// <summary>Each score as this stage performs it, made when first asked for.</summary>
    private static Func<SongScore, SoundBuffer> Takes(
        VocalTake vocal,
        Func<SongScore, Stems> recordings,
        SeededRandom random
    )
    {
        var takes = new Dictionary<SongScore, SoundBuffer>(ReferenceEqualityComparer.Instance);
        return score =>
        {
            if (!takes.TryGetValue(score, out var take))
            {
                var stems = recordings(score);
                var sung = vocal switch
                {
                    VocalTake.Record => stems.Vocal,
                    VocalTake.Live => Band.SingLive(score, random.Fork("live")),
                    _ => null,
                };
                takes[score] = take = Band.Master(stems.Backing, sung);
            }

            return take;
        };
    }

    /// <summary>The audience, as much below the music as is planned.</summary>
    private static void AddAudience(SoundBuffer sound, Performance performance, SeededRandom random)
    {
        var (start, end) = (Sample(performance.Passages[0].Range.StageStart), Sample(performance.MusicEndsAt));
        var last = Math.Min(end, sound.Length);
        var audience = Audience.Play(performance, random);
        var music = performance.Sound.IsMusic ? sound.Rms(start, last) : UnheardLevel;
        sound.Add(audience, music * PortableMath.Gain(performance.Sound.NoiseDecibels) / audience.Rms(start, last));
    }

    private static SoundBuffer Trim(Performance performance, SoundBuffer sound) =>
        performance.TrimmedFrames == 0
            ? sound
            : sound.From(Sample(performance.Picture.FrameRate.TimeOf(performance.TrimmedFrames)));

    private static long Sample(Timestamp time) => time.ToSamples(BeatGrid.SampleRate);
}

using StageMix.Showcase.Music;
using StageMix.Showcase.Sound.Playing;
using StageMix.Showcase.Sound.Singing;

namespace StageMix.Showcase.Sound;

/// <summary>A song as the studio recorded it, band and voice on tracks of their own, so that another voice may sing to it.</summary>
/// <param name="Vocal">silent where nothing is sung</param>
internal sealed record Stems(SoundBuffer Backing, SoundBuffer Vocal);

/// <summary>Plays a score.</summary>
internal static class Band
{
    // how loud each instrument is while it plays
    private const double DrumLevel = 0.108;
    private const double BassLevel = 0.07;
    private const double PadLevel = 0.042;
    private const double PluckLevel = 0.023;
    private const double HookLevel = 0.037;

    /// <summary>How loud the voice is while it sings, whoever sings.</summary>
    private const double VocalLevel = 0.088;

    /// <summary>Up to here the master leaves the mix as it is; above, it bends it towards the ceiling.</summary>
    private const double Knee = 0.5;

    /// <summary>-1 dBFS.</summary>
    private const double Ceiling = 0.891;

    public static Stems Play(SongScore score, CancellationToken cancellationToken)
    {
        var backing = new SoundBuffer(score.Samples);
        Mix(DrumKit.Play, DrumLevel);
        Mix(BassSynth.Play, BassLevel);
        Mix(PadSynth.Play, PadLevel);
        Mix(PluckSynth.Play, PluckLevel);
        Mix(HookSynth.Play, HookLevel);
        cancellationToken.ThrowIfCancellationRequested();
        return new Stems(backing, Balance(VocalTrack.Record(score), VocalLevel));

        void Mix(Func<SongScore, SoundBuffer> play, double level)
        {
            cancellationToken.ThrowIfCancellationRequested();
            backing.Add(Balance(play(score), level), 1);
        }
    }

    /// <summary>The song sung again by a singer who is not quite the record's, at the record's level.</summary>
    public static SoundBuffer SingLive(SongScore score, SeededRandom random) =>
        Balance(VocalTrack.Live(score, random), VocalLevel);

    /// <summary>
    /// What is released or performed: band and voice together, at about -14 LUFS, peaks bent softly below -1 dBFS. The same
    /// curve for each take, sample by sample, so that nothing moves in time.
    /// </summary>
    public static SoundBuffer Master(SoundBuffer backing, SoundBuffer? vocal)
    {
        var mix = new SoundBuffer(backing.Length);
        mix.Add(backing, 1);
        if (vocal is not null)
        {
            mix.Add(vocal, 1);
        }

        Limit(mix.Left);
        Limit(mix.Right);
        return mix;
    }

    private static SoundBuffer Balance(SoundBuffer sound, double level)
    {
        var rms = sound.ActiveRms();
        sound.Scale(rms > 0 ? level / rms : 0);
        return sound;
    }

    private static void Limit(float[] channel)
    {
        for (var i = 0; i < channel.Length; i++)
        {
            var size = Math.Abs(channel[i]);
            if (size > Knee)
            {
                var over = (size - Knee) / (Ceiling - Knee);
                var bent = Knee + ((Ceiling - Knee) * over / (1 + over));
                channel[i] = (float)(channel[i] < 0 ? -bent : bent);
            }
        }
    }
}

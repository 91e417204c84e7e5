using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound;

/// <summary>The song's instruments, each on its own track, so that a stage may mix them in its own way.</summary>
internal sealed record Stems(SoundBuffer Drums, SoundBuffer Bass, SoundBuffer Chords, SoundBuffer Lead);

/// <summary>Plays a score and mixes it.</summary>
internal static class Band
{
    /// <summary>-3 dBFS.</summary>
    private const double Peak = 0.708;

    /// <summary>How far the mix is driven into the soft limiter: enough that drum hits do not keep the rest quiet.</summary>
    private const double Drive = 1.6;

    public static Stems Play(SongScore score, CancellationToken cancellationToken)
    {
        return new Stems(Next(DrumKit.Play), Next(BassSynth.Play), Next(ChordSynth.Play), Next(LeadSynth.Play));

        SoundBuffer Next(Func<SongScore, SoundBuffer> play)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return play(score);
        }
    }

    /// <summary>The studio recording: the stems balanced, limited softly, with its peak at -3 dBFS.</summary>
    public static SoundBuffer Master(Stems stems)
    {
        var mix = new SoundBuffer(stems.Drums.Length);
        mix.Add(stems.Drums, 0.85);
        mix.Add(stems.Bass, 0.5);
        mix.Add(stems.Chords, 0.22);
        mix.Add(stems.Lead, 0.24);
        var drive = Drive / mix.Peak();
        Scale(mix, value => Limit(value * drive));
        var level = Peak / mix.Peak();
        Scale(mix, value => value * level);
        return mix;
    }

    private static void Scale(SoundBuffer sound, Func<double, double> function)
    {
        for (var i = 0; i < sound.Length; i++)
        {
            sound.Left[i] = (float)function(sound.Left[i]);
            sound.Right[i] = (float)function(sound.Right[i]);
        }
    }

    /// <summary>A Padé approximant of tanh, which needs no library function.</summary>
    private static double Limit(double value)
    {
        var square = value * value;
        return value * (27 + square) / (27 + (9 * square));
    }
}

using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound.Singing;

/// <summary>All that is sung in a song, with the echo and the reverberation that it is mixed with.</summary>
internal static class VocalTrack
{
    private const double EchoBeats = 0.75;
    private const double SecondLevel = 0.4;

    /// <summary>How much more there is of what a singer's microphone brings out.</summary>
    private const double Presence = 1.6;
    private const double PresenceHertz = 2200;

    private static readonly Reverb _plate = new(Size: 0.7, DecaySeconds: 1.1, Level: 0.16, DampHertz: 5500);
    private static readonly Reverb _stage = new(Size: 1.1, DecaySeconds: 1.9, Level: 0.3, DampHertz: 4000);

    /// <summary>The record's: the lead in the middle, a second voice sung twice at the sides in choruses.</summary>
    public static SoundBuffer Record(SongScore score)
    {
        var random = new SeededRandom(score.Band).Fork("singer");
        var lead = Sing(score, score.Melody, Singer.InStudio(random.Fork("lead")), random.Fork("lead notes"));
        return Mix(score, lead, _plate, echoLevel: 0.2);
    }

    /// <summary>Another singer, live, over the record's second voices; with ad-libs.</summary>
    public static SoundBuffer Live(SongScore score, SeededRandom random)
    {
        var singer = Singer.OnStage(random.Fork("singer"));
        var lead = Sing(score, score.Melody, singer, random.Fork("notes"));
        var adLibs = Sing(score, AdLibs.Write(score, random.Fork("ad-libs")), singer, random.Fork("ad-lib notes"));
        for (var i = 0; i < lead.Length; i++)
        {
            lead[i] += adLibs[i];
        }

        return Mix(score, lead, _stage, echoLevel: 0.12);
    }

    private static float[] Sing(SongScore score, IReadOnlyList<SungNote> notes, Singer singer, SeededRandom random)
    {
        var channel = new float[score.Samples];
        foreach (var phrase in Phrases.Of(notes, score.Grid, singer, random))
        {
            // each phrase from the same stream: a chorus sounds as it did before
            new Voice(singer, random.Fork("voice")).Sing(channel, phrase);
        }

        Brighten(channel);
        return channel;
    }

    private static void Brighten(float[] channel)
    {
        var body = new LowPass(PresenceHertz);
        for (var i = 0; i < channel.Length; i++)
        {
            channel[i] += (float)(Presence * (channel[i] - body.Next(channel[i])));
        }
    }

    private static SoundBuffer Mix(SongScore score, float[] lead, Reverb reverb, double echoLevel)
    {
        var random = new SeededRandom(score.Band).Fork("second voices");
        var left = Sing(score, score.Harmony, Singer.InStudio(random.Fork("left")), random.Fork("left notes"));
        var right = Sing(score, score.Harmony, Singer.InStudio(random.Fork("right")), random.Fork("right notes"));
        var echo = (int)score.Grid.SampleOf(EchoBeats);
        var dry = new SoundBuffer(score.Samples);
        for (var i = 0; i < lead.Length; i++)
        {
            var again = i < echo ? 0 : echoLevel * lead[i - echo];
            var (l, r) = (SecondLevel * left[i], SecondLevel * right[i]);
            dry.Left[i] = (float)(lead[i] + l + (0.3 * r) + again);
            dry.Right[i] = (float)(lead[i] + r + (0.3 * l) + again);
        }

        return reverb.Play(dry);
    }
}

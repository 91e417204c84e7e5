using StageMix.Showcase.Music;
using StageMix.Showcase.Staging;

namespace StageMix.Showcase.Sound.Capturing;

/// <summary>All that is heard of the audience: it murmurs, cheers and screams, and where a song is played claps and sings along.</summary>
internal static class Audience
{
    private const double ChorusCheer = 0.4;

    public static SoundBuffer Play(Performance performance, SeededRandom random)
    {
        var sound = new SoundBuffer(performance.Duration.ToSamples(BeatGrid.SampleRate));
        var cheers = Cheers(performance);
        Crowd.Add(sound, cheers, random.Fork("crowd"));
        Screams.Add(sound, cheers, random.Fork("screams"));
        if (performance.Sound.IsMusic)
        {
            foreach (var passage in performance.Passages)
            {
                Claps.Add(sound, passage, random.Fork("claps"));
                SingAlong.Add(sound, passage, random.Fork("sing along"));
            }
        }

        return sound;
    }

    /// <summary>When the music starts and ends, and a little when a chorus does.</summary>
    private static List<(long At, double Size)> Cheers(Performance performance) =>
        [
            (performance.Passages[0].Range.StageStart.ToSamples(BeatGrid.SampleRate), 1),
            (performance.MusicEndsAt.ToSamples(BeatGrid.SampleRate), 1),
            .. performance.Passages.SelectMany(passage =>
                passage
                    .Score.Sections.Where(section => section.Kind == SectionKind.Chorus)
                    .Select(chorus => passage.SampleOf(chorus.FirstBeat))
                    .OfType<long>()
                    .Select(at => (at, ChorusCheer))
            ),
        ];
}

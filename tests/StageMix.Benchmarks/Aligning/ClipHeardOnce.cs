using StageMix.Showcase;
using StageMix.Timeline;

namespace StageMix.Benchmarks.Aligning;

/// <summary>A stage that holds 25 seconds of the song alone, around a part that the song has once, so that there is one right place.</summary>
internal static class ClipHeardOnce
{
    private const double Seconds = 25;

    public static StageRequest Ask(StageRequest stage, SongTruth song)
    {
        var length = song.Duration.Seconds;
        var start = Math.Clamp(MiddleOfUnique(song).Seconds - (Seconds / 2), 0, length - Seconds);
        return stage with { MissingSeconds = start, MissingEndSeconds = length - Seconds - start };
    }

    /// <summary>The middle of the bridge, else of the dance break, else of the song.</summary>
    private static Timestamp MiddleOfUnique(SongTruth song)
    {
        var unique = song
            .Sections.GroupBy(section => section.Name, StringComparer.Ordinal)
            .Where(sections => sections.Count() == 1)
            .ToDictionary(sections => sections.Key, sections => sections.First(), StringComparer.Ordinal);
        return unique.TryGetValue("bridge", out var section) || unique.TryGetValue("danceBreak", out section)
            ? (section.Start + section.End).Scale(0.5)
            : song.Duration.Scale(0.5);
    }
}

using StageMix.Bot.Jobs;
using StageMix.Pipeline.Aligning;
using StageMix.Timeline;

namespace StageMix.Bot.Working;

/// <summary>The parts of a song under the names that people have for them.</summary>
internal static class SongParts
{
    /// <summary>The parts of which a stage holds less than half.</summary>
    public static IReadOnlyList<SongPart> Missing(SongStructure song, AlignedStage stage) =>
        [
            .. Named(song)
                .Where(named => Held(named.Song, stage) < named.Song.Duration.Seconds / 2)
                .Select(named => named.Part),
        ];

    private static List<(SongPart Part, TimeRange Song)> Named(SongStructure song)
    {
        var met = new Dictionary<SongPartKind, int>();
        return song
            .Sections.Select(
                (section, i) =>
                {
                    var kind = KindOf(section, i, song.Sections);
                    var number = met[kind] = met.GetValueOrDefault(kind) + 1;
                    var (start, end) = (section.Song.Start.Seconds, section.Song.End.Seconds);
                    return (new SongPart(kind, number, start, end), section.Song);
                }
            )
            .ToList();
    }

    /// <summary>What returns and is no chorus is a verse; what does not return goes by its place.</summary>
    private static SongPartKind KindOf(SongSection section, int i, IReadOnlyList<SongSection> all) =>
        section.IsChorus ? SongPartKind.Chorus
        : all.Count(other => other.Label == section.Label) > 1 ? SongPartKind.Verse
        : i == 0 ? SongPartKind.Intro
        : i == all.Count - 1 ? SongPartKind.Outro
        : SongPartKind.Bridge;

    private static double Held(TimeRange part, AlignedStage stage) =>
        stage
            .Segments.Select(segment => segment.Song.Intersect(part))
            .Where(held => !held.IsEmpty)
            .Sum(held => held.Duration.Seconds);
}

using System.Globalization;
using StageMix.Timeline;

namespace StageMix.Pipeline.Planning;

/// <summary>What a timeline tells whoever edits it on by hand.</summary>
internal static class EditNotes
{
    public static IReadOnlyList<StageLane> Lanes(PlanInput input) =>
        [
            .. input.Aligned.Accepted.Select(stage =>
            {
                var file = input.Media.Stages[stage.Index - 1].File;
                return new StageLane(
                    new MediaReference(file.Path, file.Name),
                    [.. stage.Segments.Select(segment => new LanePart(segment.Song, segment.StageStart, segment.Rate))]
                );
            }),
        ];

    public static IReadOnlyList<SongMark> Marks(PlanInput input) =>
        [.. Beats(input).Concat(Sections(input)).Concat(Flashes(input)).OrderBy(mark => mark.Song)];

    private static IEnumerable<SongMark> Beats(PlanInput input)
    {
        var bars = input.Aligned.Song.Downbeats.ToHashSet();
        return input.Aligned.Song.Beats.Select(beat => new SongMark(
            beat,
            MarkKind.Beat,
            bars.Contains(beat) ? "bar" : "beat"
        ));
    }

    private static IEnumerable<SongMark> Sections(PlanInput input) =>
        input.Aligned.Song.Sections.Select(section => new SongMark(
            section.Song.Start,
            MarkKind.Section,
            section.IsChorus ? $"{section.Label} (chorus)" : section.Label
        ));

    private static IEnumerable<SongMark> Flashes(PlanInput input) =>
        from stage in input.Aligned.Accepted
        from flash in input.Shots.Stages.Where(shots => shots.Index == stage.Index).SelectMany(shots => shots.Flashes)
        from segment in stage.Segments
        let song = segment.SongTimeAt(flash.Time)
        where segment.Song.Contains(song)
        select new SongMark(
            song,
            MarkKind.Flash,
            string.Create(CultureInfo.InvariantCulture, $"flash of stage {stage.Index}")
        );
}

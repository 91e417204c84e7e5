using StageMix.Pipeline.Aligning;
using StageMix.Timeline;

namespace StageMix.Pipeline.Planning;

/// <summary>One stage over the song, as the picture of the lanes shows it; all times are song time.</summary>
/// <param name="Index">the stage's number in the order given, from 1</param>
/// <param name="Problem">why it was left out; none when it was not</param>
/// <param name="Held">where it holds the song</param>
/// <param name="Cuts">where its own next shots begin</param>
/// <param name="Flashes">where its light flashes</param>
/// <param name="Taken">what the mix shows of it</param>
internal sealed record Lane(
    int Index,
    string Name,
    string? Problem,
    IReadOnlyList<TimeRange> Held,
    IReadOnlyList<Timestamp> Cuts,
    IReadOnlyList<Timestamp> Flashes,
    IReadOnlyList<TakenPart> Taken
)
{
    public static IReadOnlyList<Lane> Of(MixTimeline timeline, PlanInput input) =>
        [.. input.Aligned.Stages.Select(stage => Of(stage, timeline, input))];

    private static Lane Of(AlignedStage stage, MixTimeline timeline, PlanInput input)
    {
        var file = input.Media.Stages[stage.Index - 1].File;
        var shots = input.Shots.Stages.FirstOrDefault(shots => shots.Index == stage.Index);
        return new Lane(
            stage.Index,
            file.Name,
            stage.Remark?.Clause,
            [.. stage.Segments.Select(segment => segment.Song)],
            SongTimes(stage, shots?.Cuts.Select(cut => cut.Time) ?? []),
            SongTimes(stage, shots?.Flashes.Select(flash => flash.Time) ?? []),
            [.. TakenPart.Of(timeline).Where(part => part.Path == file.Path)]
        );
    }

    private static List<Timestamp> SongTimes(AlignedStage stage, IEnumerable<Timestamp> stageTimes) =>
        stageTimes
            .SelectMany(time =>
                stage
                    .Segments.Select(segment => (segment.Song, Time: segment.SongTimeAt(time)))
                    .Where(found => found.Song.Contains(found.Time))
                    .Select(found => found.Time)
            )
            .ToList();
}

/// <summary>A clip of the mix on the song's clock.</summary>
/// <param name="Number">the clip's, from 1</param>
/// <param name="Path">the stage's file</param>
internal sealed record TakenPart(int Number, string Path, TimeRange Song)
{
    public static IEnumerable<TakenPart> Of(MixTimeline timeline) =>
        timeline
            .Placed()
            .Select(
                (placed, i) =>
                    new TakenPart(
                        i + 1,
                        placed.Clip.Media.Path,
                        new TimeRange(
                            timeline.SongTimeOf(placed.FirstFrame),
                            timeline.SongTimeOf(placed.FirstFrame + placed.Clip.Frames)
                        )
                    )
            );
}

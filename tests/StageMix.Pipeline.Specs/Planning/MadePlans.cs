using Microsoft.Extensions.Options;
using StageMix.Pipeline.Aligning;
using StageMix.Pipeline.Detecting;
using StageMix.Pipeline.Planning;
using StageMix.Pipeline.Specs.Drawing;
using StageMix.Timeline;

namespace StageMix.Pipeline.Specs.Planning;

/// <summary>Plans from what the rooms before Planning could have found in a song of a minute with a beat each half second.</summary>
internal static class MadePlans
{
    public const double SongSeconds = 60;

    public static readonly FrameRate Rate = new(30, 1);

    /// <summary>Stages that hold those parts of the song each, and have no cuts.</summary>
    public static PlanInput Input(params TimeRange[][] held)
    {
        var song = MadeMedia.Range(0, SongSeconds);
        var beats = Enumerable.Range(1, 119).Select(i => MadeMedia.Seconds(i / 2.0)).ToList();
        var media = MadeMedia.Of(SongSeconds, [.. held.Select((_, i) => $"stage{i + 1}.mp4")]);
        return new PlanInput(
            new MixRequest(
                new MediaSource("song.wav"),
                [.. held.Select((_, i) => new MediaSource($"stage{i + 1}.mp4"))]
            )
            {
                Rate = Rate,
            },
            media,
            new AlignedStages(
                new SongStructure(120, beats, [.. beats.Where((_, i) => i % 4 == 3)], []),
                [
                    .. held.Select(
                        (parts, i) =>
                            new AlignedStage(
                                i + 1,
                                true,
                                1,
                                null,
                                [.. parts.Select(part => new AlignmentSegment(part, part.Start, 1, 1))]
                            )
                    ),
                ]
            ),
            new DetectedShots([
                .. held.Select((_, i) => new StageShots(i + 1, Rate, Rate.FramesIn(song.End), song, [], [], [])),
            ])
        );
    }

    /// <summary>Stages that all hold the whole song.</summary>
    public static PlanInput Whole(int stages) =>
        Input([.. Enumerable.Repeat<TimeRange[]>([MadeMedia.Range(0, SongSeconds)], stages)]);

    public static PlanInput With(this PlanInput input, params StageRule[] rules) =>
        input with
        {
            Request = input.Request with { Rules = rules },
        };

    public static PlannedMix Plan(this PlanInput input) =>
        new MixPlanner(Options.Create(new PlanningOptions())).Plan(input);

    /// <summary>For each output frame the number of the stage that is shown.</summary>
    public static int[] Stages(this PlannedMix plan) =>
        [
            .. plan.Timeline.Clips.SelectMany(clip =>
                Enumerable.Repeat(clip.Media.Path["/stage".Length] - '0', (int)clip.Frames)
            ),
        ];
}

using StageMix.Pipeline.Aligning;
using StageMix.Pipeline.Detecting;
using StageMix.Timeline;

namespace StageMix.Pipeline.Planning;

/// <summary>Lays what the stages hold onto the mix's output frames.</summary>
internal sealed class SceneBuilder(PlanInput input, FrameRate rate, TimeRange mix, int frames)
{
    private const int Nothing = -1;

    public Scene Build()
    {
        var accepted = input.Aligned.Accepted.ToList();
        var held = accepted.Select(HeldSegments).ToList();
        KeepRules(accepted, held);
        Bridging.Fill(held, frames);
        return new Scene(rate, frames, accepted.Select((stage, i) => View(stage, held[i])).ToList());
    }

    private Timestamp SongTimeOf(int frame) => mix.Start + rate.TimeOf(frame);

    private StageShots ShotsOf(AlignedStage stage) => input.Shots.Stages.Single(shots => shots.Index == stage.Index);

    /// <summary>For each output frame the alignment segment that it lies in, where the stage has a picture there.</summary>
    private int[] HeldSegments(AlignedStage stage)
    {
        var picture = ShotsOf(stage).Extent;
        return Enumerable
            .Range(0, frames)
            .Select(frame =>
            {
                var time = SongTimeOf(frame);
                var segment = IndexOfSegment(stage, time);
                return segment != Nothing && picture.Contains(stage.Segments[segment].StageTimeAt(time))
                    ? segment
                    : Nothing;
            })
            .ToArray();
    }

    private static int IndexOfSegment(AlignedStage stage, Timestamp songTime)
    {
        for (var i = 0; i < stage.Segments.Count; i++)
        {
            if (stage.Segments[i].Song.Contains(songTime))
            {
                return i;
            }
        }

        return Nothing;
    }

    /// <summary>A ban takes a stage away; a pin takes the others away, where the pinned one is held.</summary>
    private void KeepRules(List<AlignedStage> accepted, List<int[]> held)
    {
        foreach (var rule in input.Request.Rules)
        {
            var pinned = accepted.FindIndex(stage => stage.Index == rule.Stage);
            for (var frame = 0; frame < frames && pinned >= 0; frame++)
            {
                if (rule is StageBan ban && ban.Song.Contains(SongTimeOf(frame)))
                {
                    held[pinned][frame] = Nothing;
                }
                else if (rule is StagePin pin && pin.Song.Contains(SongTimeOf(frame)) && held[pinned][frame] != Nothing)
                {
                    held.Where((_, i) => i != pinned).ToList().ForEach(other => other[frame] = Nothing);
                }
            }
        }
    }

    private StageView View(AlignedStage stage, int[] segments)
    {
        var shots = ShotsOf(stage);
        var weights = input.Request.Rules.OfType<StageWeight>().Where(rule => rule.Stage == stage.Index);
        var moments = shots.Moments.Select(moment => moment.Time).ToArray();
        Timestamp StageTimeAt(int frame) => stage.Segments[Math.Max(0, segments[frame])].StageTimeAt(SongTimeOf(frame));

        return new StageView(
            stage.Index,
            RunEnds(segments),
            CutFrames(stage, shots, segments),
            weights.LastOrDefault()?.Weight ?? 1,
            StageTimeAt,
            frame => shots.Moments[Nearest(moments, StageTimeAt(frame))].Layout,
            frame => InFlash(shots, StageTimeAt(frame))
        );
    }

    private static int[] RunEnds(int[] segments)
    {
        var ends = new int[segments.Length];
        for (var frame = segments.Length - 1; frame >= 0; frame--)
        {
            var goesOn = frame + 1 < segments.Length && segments[frame + 1] == segments[frame];
            ends[frame] =
                segments[frame] == Nothing ? 0
                : goesOn ? ends[frame + 1]
                : frame + 1;
        }

        return ends;
    }

    /// <summary>The output frames that are the first to show a new shot: each shows the nearest source frame.</summary>
    private List<int> CutFrames(AlignedStage stage, StageShots shots, int[] segments)
    {
        var (halfSource, halfOutput) = (shots.Rate.FrameDuration.Scale(0.5), rate.FrameDuration.Scale(0.5));
        return shots
            .Cuts.SelectMany(cut =>
                stage.Segments.Select(
                    (segment, i) =>
                        (
                            Segment: i,
                            Frame: rate.FramesIn(segment.SongTimeAt(cut.Time - halfSource) - mix.Start + halfOutput)
                        )
                )
            )
            .Where(cut => cut.Frame > 0 && cut.Frame < frames && segments[cut.Frame] == cut.Segment)
            .Select(cut => (int)cut.Frame)
            .Distinct()
            .Order()
            .ToList();
    }

    private static int Nearest(Timestamp[] times, Timestamp time)
    {
        var found = Array.BinarySearch(times, time);
        var after = Math.Clamp(found >= 0 ? found : ~found, 0, times.Length - 1);
        return after > 0 && time - times[after - 1] < times[after] - time ? after - 1 : after;
    }

    private static bool InFlash(StageShots shots, Timestamp stageTime)
    {
        var frame = shots.Rate.FrameDuration;
        return shots.Flashes.Any(flash =>
            stageTime > flash.Time - frame && stageTime < flash.Time + frame.Scale(flash.Frames + 1)
        );
    }
}

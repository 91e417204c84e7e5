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
        var permits = new Permits(accepted, input.Request.Rules, rate, mix.Start, frames);
        permits.Apply(held);
        var bridged = Enumerable.Range(0, frames).Select(frame => held.TrueForAll(stage => stage[frame] < 0)).ToArray();
        Bridging.Fill(held, frames, permits.IsBanned);
        var song = input.Aligned.Song;
        return new Scene(rate, frames, accepted.Select((stage, i) => View(stage, held[i], bridged)).ToList())
        {
            Beats = [.. song.Beats.Select(FrameOf).Where(IsInside).Distinct()],
            Downbeats = song.Downbeats.Select(FrameOf).Where(IsInside).ToHashSet(),
            Parts =
            [
                .. song.Sections.Select(section => new SongPart(
                    FrameOf(section.Song.Start),
                    FrameOf(section.Song.End),
                    section.Label,
                    section.Energy,
                    section.IsChorus
                )),
            ],
        };
    }

    /// <summary>The output frame that is nearest to a song time; it may lie outside the mix.</summary>
    private int FrameOf(Timestamp songTime) => (int)rate.FramesIn(songTime - mix.Start);

    private bool IsInside(int frame) => frame > 0 && frame < frames;

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

    private StageView View(AlignedStage stage, int[] segments, bool[] bridged)
    {
        var shots = ShotsOf(stage);
        var weights = input.Request.Rules.OfType<StageWeight>().Where(rule => rule.Stage == stage.Index);
        var events = new StageEvents(stage, shots, segments, rate, mix.Start);
        var faults = new PictureFaults(shots, input.Media.Stages[stage.Index - 1].File);
        Timestamp StageTimeAt(int frame) => stage.Segments[Math.Max(0, segments[frame])].StageTimeAt(SongTimeOf(frame));

        return new StageView(stage.Index, RunEnds(segments), weights.LastOrDefault()?.Weight ?? 1, StageTimeAt)
        {
            Cuts = events.Cuts(),
            Blends = events.Blends(),
            Flashes = events.Flashes(),
            Whips = events.Whips(),
            Sights = new SightLine(shots.Moments, [.. shots.Cuts.Select(cut => cut.Time)]),
            Faces = input.Faces.Of(stage.Index),
            Faults = [.. segments.Select((segment, frame) => segment < 0 ? 0f : faults.At(StageTimeAt(frame)))],
            RateAt = frame => stage.Segments[Math.Max(0, segments[frame])].Rate,
            IsBridge = frame => bridged[frame],
        };
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
}

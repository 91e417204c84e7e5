using StageMix.Pipeline.Aligning;
using StageMix.Pipeline.Detecting;
using StageMix.Timeline;

namespace StageMix.Pipeline.Planning;

/// <summary>Lays what happens in a stage's picture onto the mix's output frames.</summary>
/// <param name="segments">for each output frame the alignment segment that it lies in, or -1</param>
internal sealed class StageEvents(
    AlignedStage stage,
    StageShots shots,
    int[] segments,
    FrameRate rate,
    Timestamp mixStart
)
{
    /// <summary>A camera that turns faster than this, in picture widths from one moment to the next, whips.</summary>
    private const double WhipTurn = 0.15;

    /// <summary>The ends of a dissolve are hardly seen: so many output frames more are of it.</summary>
    private const int BlendMargin = 4;

    private readonly Timestamp _halfSource = shots.Rate.FrameDuration.Scale(0.5);
    private readonly Timestamp _halfOutput = rate.FrameDuration.Scale(0.5);

    /// <summary>The output frames that are the first to show a new shot: each shows the nearest source frame.</summary>
    public List<int> Cuts() =>
        [
            .. shots
                .Cuts.Where(cut => cut.Kind == CutKind.Hard)
                .SelectMany(cut => stage.Segments.Select((_, i) => (Segment: i, Frame: FrameOf(i, cut.Time))))
                .Where(cut => cut.Frame > 0 && cut.Frame < segments.Length && segments[cut.Frame] == cut.Segment)
                .Select(cut => cut.Frame)
                .Distinct()
                .Order(),
        ];

    /// <summary>Its dissolves and fades, and what may be one.</summary>
    public IReadOnlyList<FrameSpan> Blends() =>
        Spans(
            shots
                .Cuts.Where(cut => cut.Kind != CutKind.Hard)
                .Concat(shots.Doubtful)
                .Select(cut =>
                    (
                        cut.Time - shots.Rate.TimeOf(cut.Frame - cut.Start),
                        cut.Time + shots.Rate.TimeOf(cut.End - cut.Frame)
                    )
                ),
            BlendMargin
        );

    public IReadOnlyList<FrameSpan> Flashes() =>
        Spans(shots.Flashes.Select(flash => (flash.Time, flash.Time + shots.Rate.TimeOf(flash.Frames))), margin: 1);

    public IReadOnlyList<FrameSpan> Whips() =>
        Spans(
            shots
                .Moments.Zip(shots.Moments.Skip(1))
                .Where(pair => Math.Abs(pair.Second.Turn.X) >= WhipTurn)
                .Select(pair => (pair.First.Time, pair.Second.Time)),
            margin: 0
        );

    private IReadOnlyList<FrameSpan> Spans(IEnumerable<(Timestamp Start, Timestamp End)> stageTimes, int margin) =>
        [
            .. stageTimes
                .SelectMany(time =>
                    stage.Segments.Select(
                        (_, i) =>
                            (
                                Segment: i,
                                Span: new FrameSpan(FrameOf(i, time.Start) - margin, FrameOf(i, time.End) + margin)
                            )
                    )
                )
                .Where(found =>
                    Enumerable.Range(found.Span.Frame, found.Span.Length).Any(frame => IsOf(frame, found.Segment))
                )
                .Select(found => found.Span)
                .OrderBy(span => span.Frame),
        ];

    private bool IsOf(int frame, int segment) => frame >= 0 && frame < segments.Length && segments[frame] == segment;

    private int FrameOf(int segment, Timestamp stageTime) =>
        (int)rate.FramesIn(stage.Segments[segment].SongTimeAt(stageTime - _halfSource) - mixStart + _halfOutput);
}

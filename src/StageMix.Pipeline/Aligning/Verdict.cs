using StageMix.Pipeline.Acquiring;
using StageMix.Timeline;

namespace StageMix.Pipeline.Aligning;

/// <summary>Says whether what was found makes the stage one of this song, and why not.</summary>
internal static class Verdict
{
    /// <summary>After so many held seconds, half of the remaining doubt is gone.</summary>
    private const double HalvingSeconds = 6;

    /// <summary>The returned stage has no number yet: it is the same whatever place the file has in a request.</summary>
    public static AlignedStage Of(HeldRanges held, AcquiredSong song, SoundTrack stage, AligningOptions options)
    {
        var certainty = 1 - Math.Pow(2, -held.Seconds / HalvingSeconds);
        var confidence = Math.Round(held.Agreement * certainty, 3);
        var evidence = held.Evidence.After(stage.Start);
        var needed = Math.Min(options.MinimumHeldSeconds, song.Duration.Seconds / 2);
        if (held.Seconds < needed)
        {
            return new AlignedStage(0, Accepted: false, confidence, RemarkOn(held), []) { Evidence = evidence };
        }

        var segments = held
            .Ranges.Select(range => Segment(range, song, stage.Start, confidence))
            .Where(segment => !segment.Song.IsEmpty)
            .ToList();
        return new AlignedStage(0, Accepted: true, confidence, null, segments) { Evidence = evidence };
    }

    private static AlignmentSegment Segment(HeldRange range, AcquiredSong song, Timestamp stageStart, double confidence)
    {
        // the coarse rate may end a fraction of a sample before the song does
        var reachesEnd = song.Duration.Seconds - range.End < 1.0 / Decimation.CoarseRate * 2;
        var start = Timestamp.FromSeconds(range.Start);
        var end = reachesEnd ? song.Duration : Timestamp.FromSeconds(range.End);
        return new AlignmentSegment(
            new TimeRange(start, end),
            stageStart + start + Timestamp.FromSeconds(range.Offset),
            1.0,
            confidence
        );
    }

    private static StageRemark RemarkOn(HeldRanges held) =>
        held.Seconds < 1
            ? new StageRemark(StageRemarkKind.AnotherSong)
            : new StageRemark(StageRemarkKind.TooLittle, held.Seconds);
}

using StageMix.Showcase.Filming;
using StageMix.Timeline;

namespace StageMix.Showcase.Staging;

/// <summary>Writes down what is true of a filmed stage, on the clock of its file.</summary>
internal static class PictureTruth
{
    /// <param name="isPictured">false where nothing is painted: then no heads are sought</param>
    public static StageTruth Of(Filmed filmed, string file, bool isPictured)
    {
        var performance = filmed.Performance;
        var picture = performance.Picture;
        var trimmed = performance.TrimmedFrames;
        var shots = filmed.Edit.Shots.Where(shot => shot.End > trimmed).ToList();
        var start = picture.FrameRate.TimeOf(trimmed);
        return new StageTruth(
            performance.Number,
            file,
            performance.Original,
            performance.Sound.Played,
            picture.FrameRate,
            filmed.Frames,
            picture.Width,
            picture.Height,
            picture.Interlaced,
            From(performance.Alignment, start),
            From(performance.Alignment, start - picture.Late),
            [
                .. shots
                    .Where(shot => shot.Entry is null && shot.FirstFrame > trimmed)
                    .Select(shot => shot.FirstFrame - trimmed),
            ],
            [
                .. shots
                    .Select(shot => shot.Entry)
                    .OfType<TransitionTruth>()
                    .Where(entry => entry.End > trimmed)
                    .Select(Trimmed),
            ],
            [.. shots.Select(shot => new ShotTruth(Math.Max(0, shot.FirstFrame - trimmed), shot.Kind, shot.Dancer))],
            [
                .. shots
                    .Select(shot => shot.Whip?.Range)
                    .OfType<FrameRange>()
                    .Where(range => range.End > trimmed)
                    .Select(Kept),
            ],
            [.. filmed.Strobes.Where(strobe => strobe.End > trimmed).Select(Seen)],
            isPictured ? Heads(filmed) : []
        );

        FrameRange Kept(FrameRange range) => new(Math.Max(0, range.Start - trimmed), range.End - trimmed);

        TransitionTruth Trimmed(TransitionTruth entry)
        {
            var (from, to) = Kept(new FrameRange(entry.Start, entry.End));
            return new TransitionTruth(entry.Kind, from, to, Math.Max(0, entry.Frame - trimmed));
        }

        Flash Seen(Strobe strobe)
        {
            var (from, to) = Kept(new FrameRange(strobe.Frame, strobe.End));
            return new Flash(from, (int)(to - from));
        }
    }

    /// <summary>Ranges as a clock tells them that begins at <paramref name="start"/>, without what was before it.</summary>
    private static List<AlignedRange> From(IReadOnlyList<AlignedRange> ranges, Timestamp start)
    {
        var seen = new List<AlignedRange>();
        foreach (var range in ranges)
        {
            var stageStart = range.StageStart - start;
            var missed = Timestamp.Max(Timestamp.Zero, -stageStart);
            var songStart = range.SongStart + missed.Scale(1 / range.Rate);
            if (songStart < range.SongEnd)
            {
                seen.Add(range with { SongStart = songStart, StageStart = stageStart + missed });
            }
        }

        return seen;
    }

    private static List<IReadOnlyList<Head?>> Heads(Filmed filmed)
    {
        var layout = Layout.Of(filmed.Performance.Picture);
        var cameras = new CameraWork(filmed.Floor.FramesPerSecond, layout.Aspect, 1);
        var heads = new List<IReadOnlyList<Head?>>();
        for (var frame = filmed.Performance.TrimmedFrames; frame < filmed.Performance.Frames; frame++)
        {
            var now = filmed.Floor.At(frame);
            var camera = cameras.At(filmed.Edit.At(frame).Foremost, frame, now);
            var found = HeadFinder.Find(camera, now.Bodies);
            heads.Add([.. found.Select(head => head is { } seen ? layout.InPicture(seen) : (Head?)null)]);
        }

        return heads;
    }
}

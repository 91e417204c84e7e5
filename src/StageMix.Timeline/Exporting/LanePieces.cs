namespace StageMix.Timeline.Exporting;

/// <summary>A piece of a lane that plays frame by frame at the mix's rate.</summary>
/// <param name="FirstFrame">the output frame that it begins at, from the mix's start</param>
/// <param name="SourceFrame">the frame of the stage that it begins with, counted at the mix's rate</param>
public sealed record LanePiece(long FirstFrame, long Frames, long SourceFrame);

/// <summary>Lays a lane onto whole output frames. Drift is taken up in whole frames, so that nothing is retimed.</summary>
public static class LanePieces
{
    /// <summary>In order, without overlap, inside the mix.</summary>
    public static IReadOnlyList<LanePiece> Of(StageLane lane, MixTimeline timeline)
    {
        var pieces = new List<LanePiece>();
        foreach (var part in lane.Parts)
        {
            var last = pieces.Count > 0 ? pieces[^1].FirstFrame + pieces[^1].Frames : 0;
            var frame = Math.Max(last, timeline.Rate.FramesIn(part.Song.Start - timeline.MixStart));
            var end = Math.Min(timeline.Frames, timeline.Rate.FramesIn(part.Song.End - timeline.MixStart));
            while (frame < end)
            {
                var source = SourceFrame(part, frame);
                var next = frame + 1;
                while (next < end && SourceFrame(part, next) - source == next - frame)
                {
                    next++;
                }

                // what lies before the file's first frame cannot be shown
                if (source >= 0)
                {
                    pieces.Add(new LanePiece(frame, next - frame, source));
                }

                frame = next;
            }
        }

        return pieces;

        long SourceFrame(LanePart part, long frame) =>
            timeline.Rate.FramesIn(part.StageTimeAt(timeline.SongTimeOf(frame)));
    }
}

namespace StageMix.Pipeline.Detecting;

/// <summary>A flash is a jump of light that is taken back within a few frames, whatever is shown before and after.</summary>
internal static class FlashPolicy
{
    /// <summary>The jump back is at least this share of the jump, and the other way round.</summary>
    private const double BackShare = 0.6;

    /// <summary>How well the two jumps are opposite: the cosine between them.</summary>
    private const double Opposite = -0.8;

    public static IReadOnlyList<ShotEvent> Judge(IReadOnlyList<FrameScore> frames, DetectingOptions options)
    {
        var flashes = new List<ShotEvent>();
        for (var frame = 1; frame < frames.Count; frame++)
        {
            if (FramesOf(frames, frame, options.FlashLight) is var length and > 0)
            {
                flashes.Add(new(frame, frame, frame + length, 1));
                frame += length;
            }
        }

        return flashes;
    }

    /// <summary>After how many frames the light is taken back; 0 when it is not.</summary>
    private static int FramesOf(IReadOnlyList<FrameScore> frames, int frame, double least)
    {
        var jump = Jump(frames, frame);
        for (var length = 1; length <= CutScore.LongestFlash && jump.Length >= least; length++)
        {
            if (frame + length >= frames.Count)
            {
                break;
            }

            var back = Jump(frames, frame + length);
            if (
                Math.Min(jump.Length, back.Length) > BackShare * Math.Max(jump.Length, back.Length)
                && jump.Times(back) < Opposite * jump.Length * back.Length
            )
            {
                return length;
            }
        }

        return 0;
    }

    private static Light Jump(IReadOnlyList<FrameScore> frames, int frame) =>
        frames[frame].Light - frames[frame - 1].Light;
}

namespace StageMix.Pipeline.Detecting;

/// <summary>How much speaks for a hard cut before a frame.</summary>
/// <param name="Step">how unlike the frame is to the one before it</param>
/// <param name="Across">
/// the least that any of the frames before differs from any of the frames after: after a flash the picture before it comes back
/// </param>
/// <param name="LightStep">the least that any of the frames after is lit otherwise than the one before</param>
/// <param name="AtOnce">how much of what changed in the frames around has changed here: about 1 at a cut, little in a dissolve</param>
internal readonly record struct CutScore(double Step, double Across, double LightStep, double AtOnce)
{
    /// <summary>The longest flash, in frames.</summary>
    public const int LongestFlash = 4;

    /// <summary>How many frames before and after one are looked at.</summary>
    public const int Reach = LongestFlash + 1;

    /// <summary>Where a frame is more like the one before it, nothing more is asked.</summary>
    private const double Floor = 0.25;

    public static CutScore At(LookWindow frames, int frame)
    {
        if (frames[frame - 1] is not { } before || frames[frame] is not { } after)
        {
            return default;
        }

        var step = BlockMatch.Unlike(before, after);
        return step < Floor
            ? new(step, step, 0, 0)
            : new(step, Least(frames, frame, step), LeastLight(frames, frame), AtOnceOf(frames, frame));
    }

    private static double Least(LookWindow frames, int frame, double step)
    {
        var least = step;
        for (var before = 1; before <= LongestFlash; before++)
        {
            for (var after = 0; after <= LongestFlash; after++)
            {
                if (frames[frame - before] is { } a && frames[frame + after] is { } b)
                {
                    least = Math.Min(least, BlockMatch.Unlike(a, b));
                }
            }
        }

        return least;
    }

    private static double AtOnceOf(LookWindow frames, int frame) =>
        frames[frame - 1 - LongestFlash] is { } first && frames[frame + LongestFlash] is { } last
            ? frames[frame - 1]!.DetailFrom(frames[frame]!) / Math.Max(1, first.DetailFrom(last))
            : 1;

    private static double LeastLight(LookWindow frames, int frame) =>
        Enumerable
            .Range(0, LongestFlash + 1)
            .Select(after => frames[frame + after])
            .OfType<Look>()
            .Min(look => (look.Light - frames[frame - 1]!.Light).Length);
}

namespace StageMix.Pipeline.Detecting;

/// <summary>What speaks for a frame being the middle of a dissolve.</summary>
/// <param name="Across">how unlike the pictures some time before and after are</param>
/// <param name="Wide">the same, further apart</param>
/// <param name="Around">how unlike each of them is to what was there as long before, or is as long after: what movement does</param>
/// <param name="Contrast">the frame's, against that of the pictures of <paramref name="Across"/>: see <see cref="Mixture.ContrastOf"/></param>
/// <param name="Mixture">what the frame is of those shortly before and after</param>
/// <param name="Overlaid">see <see cref="Overlay.Of"/>, of the pictures of <paramref name="Across"/></param>
/// <param name="LightOff">see <see cref="Overlay.LightOff"/>, of the same</param>
internal readonly record struct BlendScore(
    double Across,
    double Wide,
    double Around,
    double Contrast,
    Mixture Mixture,
    double Overlaid,
    double LightOff
)
{
    // seconds either way
    private const double NearSeconds = 0.2;
    private const double FarSeconds = 0.32;
    private const double WideSeconds = 0.45;

    /// <summary>How far before and after a frame is looked, in seconds.</summary>
    public const double Reach = 3 * FarSeconds;

    /// <summary>Where the pictures are more alike, nothing more is asked.</summary>
    private const double Floor = 0.5;

    /// <summary>Whether something was asked at all.</summary>
    public bool IsAsked => Across > 0;

    public static BlendScore At(LookWindow frames, int frame, double framesPerSecond)
    {
        var (near, far, wide) = (In(NearSeconds), In(FarSeconds), In(WideSeconds));
        if (
            frames[frame] is not { } middle
            || frames[frame - wide] is not { } first
            || frames[frame + wide] is not { } last
            || frames[frame - far] is not { } before
            || frames[frame + far] is not { } after
            || Unlike(frame - far, frame + far) is var across && across < Floor
        )
        {
            return default;
        }

        return new(
            across,
            BlockMatch.Unlike(first, last),
            (Unlike(frame - (3 * far), frame - far) + Unlike(frame + far, frame + (3 * far))) / 2,
            Mixture.ContrastOf(before, middle, after),
            Mixture.Of(frames[frame - near]!, middle, frames[frame + near]!),
            Overlay.Of(before, middle, after),
            Overlay.LightOff(before.Light, middle.Light, after.Light)
        );

        int In(double seconds) => Math.Max(1, (int)Math.Round(seconds * framesPerSecond));

        // at the video's ends there may be nothing as far away
        double Unlike(int a, int b) => frames[a] is { } from && frames[b] is { } to ? BlockMatch.Unlike(from, to) : 0;
    }
}

namespace StageMix.Pipeline.Detecting;

/// <summary>A fade takes the picture's contrast to nothing and brings it back, both over several frames.</summary>
internal static class FadePolicy
{
    /// <summary>How far before and after its darkest frame a fade begins and ends at most, in seconds.</summary>
    private const double LongestHalf = 1;

    /// <summary>Contrast below this share of the whole is nothing.</summary>
    private const double Nothing = 0.12;

    /// <summary>Contrast that grows by less than this in two frames is whole.</summary>
    private const double Grown = 1.05;

    /// <summary>A light that is switched loses more than this share of the contrast in one frame.</summary>
    private const double Switched = 0.45;

    /// <summary>A picture has at least this contrast, in grey levels.</summary>
    private const double Least = 3;

    public static IReadOnlyList<ShotEvent> Judge(IReadOnlyList<FrameScore> frames, double framesPerSecond)
    {
        var fades = new List<ShotEvent>();
        var reach = Math.Max(3, (int)(LongestHalf * framesPerSecond));
        for (var frame = 1; frame + 1 < frames.Count; frame++)
        {
            if (IsDarkest(frames, frame) && Fade(frames, frame, reach) is { } fade)
            {
                fades.Add(fade);
                frame = fade.End;
            }
        }

        return fades;
    }

    private static bool IsDarkest(IReadOnlyList<FrameScore> frames, int frame) =>
        frames[frame].Contrast < Least
        && frames[frame].Contrast <= frames[frame - 1].Contrast
        && frames[frame].Contrast < frames[frame + 1].Contrast;

    private static ShotEvent? Fade(IReadOnlyList<FrameScore> frames, int darkest, int reach)
    {
        var before = Slope(frames, darkest, -1, reach);
        var after = Slope(frames, darkest, 1, reach);
        return before is { } first && after is { } last ? new(darkest, first + 1, last, 0.9) : null;
    }

    /// <summary>The first frame that way from which contrast no longer grows; null where it never came back or the light was switched.</summary>
    private static int? Slope(IReadOnlyList<FrameScore> frames, int darkest, int way, int reach)
    {
        var most = 0f;
        for (var at = darkest + way; Math.Abs(at - darkest) <= reach && Has(at + (2 * way)); at += way)
        {
            most = Math.Max(most, Math.Abs(ContrastOf(at) - ContrastOf(at - way)));
            if (Math.Max(ContrastOf(at + way), ContrastOf(at + (2 * way))) <= Grown * ContrastOf(at))
            {
                var whole = ContrastOf(at);
                return whole >= Least && ContrastOf(darkest) <= Nothing * whole && most <= Switched * whole ? at : null;
            }
        }

        return null;

        float ContrastOf(int frame) => frames[frame].Contrast;

        bool Has(int frame) => frame >= 0 && frame < frames.Count;
    }
}

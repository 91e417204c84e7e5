using MathNet.Numerics.Statistics;

namespace StageMix.Pipeline.Aligning;

/// <summary>How alike song and stage are along a line, frame by frame of the song.</summary>
internal static class LineLikeness
{
    private const int Rate = WhiteSound.FineRate;

    /// <summary>Samples of a frame: a twentieth of a second.</summary>
    public const int Frame = Rate / FrameRate;

    /// <summary>Frames a second.</summary>
    public const int FrameRate = 20;

    public const double FrameSeconds = 1.0 / FrameRate;

    /// <returns>1 is the same, chance is about 0; not a number where the stage has no sound, 0 where either is silent</returns>
    public static float[] Along(DelayLine line, float[] song, float[] stage)
    {
        var likeness = new float[song.Length / Frame];
        for (var frame = 0; frame < likeness.Length; frame++)
        {
            var start = frame * Frame;
            var there = start + (int)Math.Round(line.At((start + (Frame / 2.0)) / Rate) * Rate);
            likeness[frame] =
                there < 0 || there + Frame > stage.Length
                    ? float.NaN
                    : LocalDelays.Likeness(song.AsSpan(start, Frame), stage.AsSpan(there, Frame));
        }

        return likeness;
    }

    /// <summary>What likeness there mostly is where the stage holds the song: less is rare, more is not.</summary>
    public static double Usual(IReadOnlyList<FollowedLine> lines)
    {
        var seconds = lines.SelectMany(line => line.Delays).GroupBy(delay => delay.Song, delay => delay.Likeness);
        var best = seconds.Select(second => second.Max()).Where(likeness => likeness >= LocalDelays.LeastLikeness);
        return best.DefaultIfEmpty(LocalDelays.LeastLikeness).LowerQuartile();
    }
}

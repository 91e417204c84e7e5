using StageMix.Showcase.Dance;
using StageMix.Showcase.Staging;

namespace StageMix.Showcase.Filming;

/// <summary>Cuts a stage into shots: 1.5 to 6 s each, never two of the same kind in a row, and a cut wherever the song jumps.</summary>
internal static class ShotPlan
{
    private const double ShortestSeconds = 1.5;
    private const double LongestSeconds = 6;

    private static readonly CameraKind[] _cameras =
    [
        CameraKind.Wide,
        CameraKind.Mid,
        CameraKind.Mid,
        CameraKind.CloseUp,
        CameraKind.CloseUp,
        CameraKind.Side,
        CameraKind.PushIn,
    ];

    public static IReadOnlyList<Shot> Write(Performance performance, SeededRandom random)
    {
        // The first frame that shows what comes after the jump: an edit joins two takes, so a new shot begins there.
        var jumps = performance.Passages.Skip(1).Select(passage => FirstFrameFrom(performance, passage.Range));
        var dancers = Choreography.DancersOf(performance.Passages[0].Score);
        long[] ends = [.. jumps, performance.Frames];
        var shots = new List<Shot>();
        var frame = 0L;
        foreach (var end in ends)
        {
            while (frame < end)
            {
                var frames = Length(performance.Picture.FrameRate.FramesPerSecond, end - frame, random);
                shots.Add(Next(frame, frames, shots.LastOrDefault(), dancers, random));
                frame += frames;
            }
        }

        return shots;
    }

    private static long FirstFrameFrom(Performance performance, AlignedRange range)
    {
        var frame = performance.Picture.FrameRate.FramesIn(range.StageStart);
        return performance.Picture.FrameRate.TimeOf(frame) < range.StageStart ? frame + 1 : frame;
    }

    /// <summary>A length that leaves no scrap before the end.</summary>
    private static long Length(double framesPerSecond, long left, SeededRandom random)
    {
        var shortest = (long)Math.Ceiling(ShortestSeconds * framesPerSecond);
        var longest = (long)(LongestSeconds * framesPerSecond);
        // the square leans towards short shots, as broadcasts do
        var share = random.Unit();
        var frames = shortest + (long)((longest - shortest) * share * share);
        if (left - frames >= shortest)
        {
            return frames;
        }

        return left <= longest ? left : left / 2;
    }

    private static Shot Next(long frame, long frames, Shot? last, int dancers, SeededRandom random)
    {
        var kind = last is null
            ? CameraKind.Wide
            : random.Pick([.. _cameras.Where(camera => IsPlainlyOther(camera, last.Kind))]);
        return new Shot(
            frame,
            frames,
            kind,
            random.Below(dancers),
            random.Chance(0.5) ? random.Between(-1, -0.3) : random.Between(0.3, 1),
            random.Between(-1, 1)
        );
    }

    /// <summary>A push-in starts wide, so it does not stand next to a wide shot either.</summary>
    private static bool IsPlainlyOther(CameraKind camera, CameraKind last) =>
        camera != last
        && !(camera is CameraKind.PushIn or CameraKind.Wide && last is CameraKind.PushIn or CameraKind.Wide);
}

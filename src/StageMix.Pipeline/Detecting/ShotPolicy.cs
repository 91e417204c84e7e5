using StageMix.Timeline;

namespace StageMix.Pipeline.Detecting;

/// <summary>Puts hard cuts, dissolves and fades together; where two of them are told of the same frames, the plainer holds.</summary>
internal static class ShotPolicy
{
    /// <returns>in order, also dissolves that are doubtful</returns>
    public static IReadOnlyList<Cut> Judge(
        IReadOnlyList<FrameScore> frames,
        IReadOnlyList<ShotEvent> flashes,
        double framesPerSecond,
        DetectingOptions options,
        IReadOnlyList<Timestamp> times
    )
    {
        var fades = FadePolicy.Judge(frames, framesPerSecond);
        // nearly black pictures are unlike all others
        var hard = CutPolicy
            .Judge(frames, flashes, options)
            .Where(cut => !fades.Any(fade => cut.Frame >= fade.Start - 1 && cut.Frame <= fade.End))
            .ToList();
        var dissolves = DissolvePolicy
            .Judge(frames, hard, framesPerSecond)
            .Where(dissolve => !fades.Any(fade => fade.Start < dissolve.End && dissolve.Start < fade.End));
        return
        [
            .. hard.Select(cut => Told(cut, CutKind.Hard))
                .Concat(dissolves.Select(dissolve => Told(dissolve, CutKind.Dissolve)))
                .Concat(fades.Select(fade => Told(fade, CutKind.Fade)))
                .OrderBy(cut => cut.Frame),
        ];

        Cut Told(ShotEvent seen, CutKind kind) =>
            new(seen.Frame, times[seen.Frame], Math.Round(seen.Confidence, 3))
            {
                Kind = kind,
                Start = Math.Max(0, seen.Start),
                End = Math.Min(frames.Count, seen.End),
            };
    }
}

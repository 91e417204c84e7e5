using StageMix.Showcase.Filming;

namespace StageMix.Showcase.Staging;

/// <summary>A performance with its shots and flashes: all that its picture needs.</summary>
internal sealed record Filmed(Performance Performance, IReadOnlyList<Shot> Shots, IReadOnlyList<Flash> Flashes)
{
    public static Filmed Film(Performance performance, SeededRandom random)
    {
        var shots = ShotPlan.Write(performance, random.Fork("cuts"));
        return new Filmed(
            performance,
            shots,
            performance.Picture.Strobes ? Strobes.Write(shots, random.Fork("strobes")) : []
        );
    }

    public bool IsFlash(long frame) => Flashes.Any(flash => frame >= flash.Frame && frame < flash.Frame + flash.Frames);

    public StageTruth Truth(string file) =>
        new(
            Performance.Number,
            file,
            Performance.Original,
            Performance.Sound.Played,
            Performance.Picture.FrameRate,
            Performance.Frames,
            Performance.Picture.Width,
            Performance.Picture.Height,
            Performance.Picture.Interlaced,
            Performance.Alignment,
            Performance.Alignment,
            [.. Shots.Skip(1).Select(shot => shot.FirstFrame)],
            [],
            [.. Shots.Select(shot => new ShotTruth(shot.FirstFrame, shot.Kind, shot.Dancer))],
            [],
            Flashes,
            []
        );
}

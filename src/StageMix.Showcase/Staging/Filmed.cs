using StageMix.Showcase.Filming;

namespace StageMix.Showcase.Staging;

/// <summary>A performance with its shots and flashes: all that its picture needs.</summary>
internal sealed record Filmed(DanceFloor Floor, Edit Edit, IReadOnlyList<Strobe> Strobes)
{
    public Performance Performance => Floor.Performance;

    /// <summary>Frames that the file holds: those of the broadcast, but for what an upload of it leaves away.</summary>
    public long Frames => Performance.Frames - Performance.TrimmedFrames;

    public static Filmed Film(Performance performance, ShowHardness hardness, SeededRandom random)
    {
        var floor = new DanceFloor(performance);
        var layout = Layout.Of(performance.Picture);
        var cameras = new CameraWork(floor.FramesPerSecond, layout.Aspect, 1);
        var shots = ShotPlan.Write(floor, cameras, hardness, random.Fork("cuts"));
        if (!performance.Picture.Fancam)
        {
            shots = performance.Picture.Dissolves ? Transitions.Write(shots, floor, random.Fork("transitions")) : shots;
            shots =
                hardness == ShowHardness.Plain
                    ? shots
                    : Whips.Write(
                        new Edit(shots),
                        floor,
                        new ShotChoice(floor, cameras, hardness),
                        random.Fork("whips")
                    );
        }

        var edit = new Edit(shots);
        return new Filmed(
            floor,
            edit,
            performance.Picture.Strobes ? Filming.Strobes.Write(edit, floor, hardness, random.Fork("strobes")) : []
        );
    }

    public Strobe? StrobeAt(long frame) =>
        Strobes.FirstOrDefault(strobe => frame >= strobe.Frame && frame < strobe.End);
}

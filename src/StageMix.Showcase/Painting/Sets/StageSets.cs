namespace StageMix.Showcase.Painting.Sets;

internal static class StageSets
{
    public static IStageSet Build(StageLook look)
    {
        // a set's own details follow from the show's title, so that they need no seed of their own
        var random = new SeededRandom(look.Broadcaster.Show.Length).Fork(look.Broadcaster.Title);
        return look.Set switch
        {
            SetKind.Screen => new ScreenSet(),
            SetKind.Arches => new ArchSet(),
            SetKind.Truss => new TrussSet(),
            SetKind.City => new CitySet(look, random),
            SetKind.Curtain => new CurtainSet(look),
            SetKind.Halo => new HaloSet(random),
            SetKind.Clouds => new CloudSet(look, random),
            _ => new StairSet(),
        };
    }
}

internal enum SetKind
{
    Screen,
    Arches,
    Truss,
    City,
    Curtain,
    Halo,
    Clouds,
    Stairs,
}

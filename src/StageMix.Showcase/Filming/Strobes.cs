namespace StageMix.Showcase.Filming;

/// <summary>Strobe lights: now and then one to three frames of a shot are flooded with light.</summary>
internal static class Strobes
{
    /// <summary>Frames between a flash and the nearest cut.</summary>
    private const int ClearOfCuts = 6;

    private const int Longest = 3;
    private const double PerShot = 0.35;

    public static IReadOnlyList<Flash> Write(IReadOnlyList<Shot> shots, SeededRandom random)
    {
        var flashes = new List<Flash>();
        foreach (var shot in shots)
        {
            var isHit = random.Chance(PerShot);
            var (frames, place) = (1 + random.Below(Longest), random.Unit());
            var room = shot.Frames - frames - (2 * ClearOfCuts);
            if (isHit && room > 0)
            {
                flashes.Add(new Flash(shot.FirstFrame + ClearOfCuts + (long)(room * place), frames));
            }
        }

        return flashes;
    }
}

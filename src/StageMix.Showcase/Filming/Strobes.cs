using StageMix.Showcase.Music;

namespace StageMix.Showcase.Filming;

/// <summary>One to three frames that are flooded with light.</summary>
/// <param name="Hue">degrees round the colour circle</param>
/// <param name="Colour">0 is white, 1 the purest colour</param>
/// <param name="Strength">0 to 1: how much of the picture is lost in it</param>
internal sealed record Strobe(long Frame, int Frames, double Hue, double Colour, double Strength)
{
    public const double Full = 0.925;

    public long End => Frame + Frames;

    public Flash Flash => new(Frame, Frames);
}

/// <summary>Strobe lights: now and then inside a shot, and in broadcasts also on a cut, coloured, or on every half beat for a while.</summary>
internal static class Strobes
{
    /// <summary>Frames between a plain show's flash and the nearest cut.</summary>
    private const int ClearOfCuts = 6;

    /// <summary>Frames between a broadcast's flash inside a shot and the shot's end.</summary>
    private const int ClearOfEnd = 2;

    private const int Longest = 3;
    private const int LongestBurst = 8;
    private const double PerShot = 0.35;
    private const double OnCut = 0.15;
    private const double Burst = 0.2;

    public static IReadOnlyList<Strobe> Write(Edit edit, DanceFloor floor, ShowHardness hardness, SeededRandom random)
    {
        var strobes = new List<Strobe>();
        for (var shot = 0; shot < edit.Shots.Count; shot++)
        {
            var alone = edit.Alone(shot);
            var light = Light(hardness, random);
            var isCut = shot > 0 && edit.Shots[shot].Entry is null;
            if (hardness == ShowHardness.Plain)
            {
                strobes.AddRange(Inside(alone, ClearOfCuts, PerShot, light, random));
            }
            else if (isCut && random.Chance(OnCut))
            {
                strobes.Add(light with { Frame = alone.Start, Frames = 1 + random.Below(Longest) });
            }
            else if (IsLively(floor.At(alone.Start)) && random.Chance(Burst))
            {
                strobes.AddRange(OnBeats(alone, floor, light, random));
            }
            else
            {
                strobes.AddRange(Inside(alone, ClearOfEnd, PerShot / 2, light, random));
            }
        }

        return strobes;
    }

    private static bool IsLively(Danced now) => now.Section is SectionKind.Chorus or SectionKind.DanceBreak;

    private static IEnumerable<Strobe> Inside(
        FrameRange alone,
        int clear,
        double chance,
        Strobe light,
        SeededRandom random
    )
    {
        var isHit = random.Chance(chance);
        var (frames, place) = (1 + random.Below(Longest), random.Unit());
        var room = alone.End - alone.Start - frames - (2 * clear);
        return isHit && room > 0
            ? [light with { Frame = alone.Start + clear + (long)(room * place), Frames = frames }]
            : [];
    }

    private static IEnumerable<Strobe> OnBeats(FrameRange alone, DanceFloor floor, Strobe light, SeededRandom random)
    {
        var frames = 1 + random.Below(2);
        var count = 3 + random.Below(LongestBurst - 2);
        var hits = new List<long>();
        for (var frame = alone.Start + ClearOfEnd; frame < alone.End - frames - ClearOfEnd; frame++)
        {
            if (Math.Floor(2 * floor.At(frame).Beat) > Math.Floor(2 * floor.At(frame - 1).Beat))
            {
                hits.Add(frame);
            }
        }

        return hits.Take(count).Select(hit => light with { Frame = hit, Frames = frames });
    }

    private static Strobe Light(ShowHardness hardness, SeededRandom random)
    {
        if (hardness == ShowHardness.Plain)
        {
            return new Strobe(0, 0, 42, 0.03, Strobe.Full);
        }

        var (hue, isColoured) = (random.Between(0, 360), random.Chance(0.4));
        var (isFull, strength) = (random.Chance(0.5), random.Between(0.45, 0.8));
        return new Strobe(0, 0, hue, isColoured ? 0.8 : 0.03, isFull ? Strobe.Full : strength);
    }
}

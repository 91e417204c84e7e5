using StageMix.Showcase.Dance;

namespace StageMix.Showcase.Filming;

/// <summary>Divides a stage into shots. Wherever the dance jumps, a hard cut begins one.</summary>
internal static class ShotPlan
{
    public static IReadOnlyList<Shot> Write(
        DanceFloor floor,
        CameraWork cameras,
        ShowHardness hardness,
        SeededRandom random
    )
    {
        long[] ends = [.. floor.Jumps, floor.Performance.Frames];
        return floor.Performance.Picture.Fancam
            ? FollowOne(ends, random.Fork("fancam"))
            : Divide(ends, floor, new ShotChoice(floor, cameras, hardness), hardness, random);
    }

    private static List<Shot> Divide(
        long[] ends,
        DanceFloor floor,
        ShotChoice choice,
        ShowHardness hardness,
        SeededRandom random
    )
    {
        var (lengths, kinds) = (random.Fork("lengths"), random.Fork("kinds"));
        var shots = new List<Shot>();
        var frame = 0L;
        foreach (var end in ends)
        {
            while (frame < end)
            {
                var frames = ShotLengths.Draw(floor, hardness, frame, end, lengths);
                shots.Add(choice.Next(frame, frames, shots.LastOrDefault(), kinds));
                frame += frames;
            }
        }

        return shots;
    }

    private static List<Shot> FollowOne(long[] ends, SeededRandom random)
    {
        var first = new Shot(0, 0, CameraKind.Fancam, random.Below(Choreography.Dancers), Setup.Draw(random));
        var shots = new List<Shot>();
        foreach (var end in ends)
        {
            var start = shots.LastOrDefault()?.End ?? 0;
            if (end > start)
            {
                shots.Add(first with { FirstFrame = start, Frames = end - start });
            }
        }

        return shots;
    }
}

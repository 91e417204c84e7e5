namespace StageMix.Showcase.Filming;

/// <summary>Divides a stage into shots. Wherever the dance jumps, a hard cut begins one.</summary>
internal static class ShotPlan
{
    /// <summary>Dancers and places that a fan thinks of; where most is seen of the one, the camera is put up.</summary>
    private const int FancamTries = 10;

    public static IReadOnlyList<Shot> Write(
        DanceFloor floor,
        CameraWork cameras,
        ShowHardness hardness,
        SeededRandom random
    )
    {
        long[] ends = [.. floor.Jumps, floor.Performance.Frames];
        var choice = new ShotChoice(floor, cameras, hardness);
        return floor.Performance.Picture.Fancam
            ? FollowOne(ends, floor, choice, random.Fork("fancam"))
            : Divide(ends, floor, choice, hardness, random);
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

    private static List<Shot> FollowOne(long[] ends, DanceFloor floor, ShotChoice choice, SeededRandom random)
    {
        // thought of by the sound's clock, so that a late picture is the same one, later
        var picture = floor.Performance.Picture;
        var whole = new Shot(
            picture.FrameRate.FramesIn(picture.Late),
            ends[^1],
            CameraKind.Fancam,
            0,
            Setup.Draw(random)
        );
        var best = Enumerable
            .Range(0, FancamTries)
            .Select(_ => whole with { Dancer = random.Below(floor.At(0).Dancers), Setup = Setup.Draw(random) })
            .MaxBy(choice.Seen)!;
        var shots = new List<Shot>();
        foreach (var end in ends)
        {
            var start = shots.LastOrDefault()?.End ?? 0;
            if (end > start)
            {
                shots.Add(best with { FirstFrame = start, Frames = end - start });
            }
        }

        return shots;
    }
}

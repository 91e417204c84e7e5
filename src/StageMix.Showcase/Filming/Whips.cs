using System.Numerics;

namespace StageMix.Showcase.Filming;

/// <summary>Lets some cameras swing from one dancer to another in the midst of a shot.</summary>
internal static class Whips
{
    private const double Chance = 0.3;
    private const double ShortestSeconds = 0.2;
    private const double LongestSeconds = 0.4;

    /// <summary>What a shot lasts before and after, in seconds, at least.</summary>
    private const double RestSeconds = 0.8;

    // metres between the two
    private const float Nearest = 0.9f;
    private const float Furthest = 3.5f;

    public static IReadOnlyList<Shot> Write(Edit edit, DanceFloor floor, ShotChoice choice, SeededRandom random) =>
        [.. edit.Shots.Select((shot, i) => WithWhip(shot, edit.Alone(i), floor, choice, random.Fork($"{i}")))];

    private static Shot WithWhip(Shot shot, FrameRange alone, DanceFloor floor, ShotChoice choice, SeededRandom random)
    {
        var frames = (long)Math.Round(random.Between(ShortestSeconds, LongestSeconds) * floor.FramesPerSecond);
        var rest = (long)(RestSeconds * floor.FramesPerSecond);
        var room = alone.End - alone.Start - frames - (2 * rest);
        var start = alone.Start + rest + (long)(room * random.Unit());
        if (
            room < 0
            || shot.Kind is not (CameraKind.Mid or CameraKind.CloseUp or CameraKind.Handheld)
            || !random.Chance(Chance)
        )
        {
            return shot;
        }

        var now = floor.At(start);
        var whipped = Enumerable
            .Range(0, now.Dancers)
            .Where(dancer => Distance(dancer) is >= Nearest and <= Furthest)
            .Select(dancer => shot with { Whip = new Whip(new FrameRange(start, start + frames), dancer) })
            .Where(choice.IsGood)
            .ToList();
        return whipped.Count == 0 ? shot : random.Pick(whipped);

        float Distance(int dancer) =>
            Vector3.Distance(now.Dance.PlaceOf(dancer, now.Clock), now.Dance.PlaceOf(shot.Dancer, now.Clock));
    }
}

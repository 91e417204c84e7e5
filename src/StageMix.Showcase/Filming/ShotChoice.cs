using System.Numerics;
using StageMix.Showcase.Music;

namespace StageMix.Showcase.Filming;

/// <summary>Chooses the camera of each shot, so that whom it is meant to show is seen.</summary>
internal sealed class ShotChoice(DanceFloor floor, CameraWork cameras, ShowHardness hardness)
{
    /// <summary>How often a shot is followed by one of the same kind.</summary>
    private const double Like = 0.25;

    /// <summary>How much further to the side the second of two such stands.</summary>
    private const double OtherSide = 0.6;

    private const int Tries = 16;
    private const int Moments = 60;

    // when a shot is looked at, as shares of it
    private static readonly double[] _looks = [0.05, 0.5, 0.95];

    private static readonly CameraKind[] _plain =
    [
        CameraKind.Wide,
        CameraKind.Mid,
        CameraKind.Mid,
        CameraKind.CloseUp,
        CameraKind.CloseUp,
        CameraKind.Side,
        CameraKind.PushIn,
    ];

    private static readonly CameraKind[] _broadcast =
    [
        .. _plain,
        CameraKind.Wide,
        CameraKind.CloseUp,
        CameraKind.Crane,
        CameraKind.Orbit,
        CameraKind.Handheld,
    ];

    // where they dance most, more of the dance is seen
    private static readonly CameraKind[] _dance =
    [
        .. _broadcast,
        CameraKind.Wide,
        CameraKind.PushIn,
        CameraKind.Orbit,
        CameraKind.Crane,
    ];

    private static readonly CameraKind[] _repeatable =
    [
        CameraKind.Wide,
        CameraKind.Mid,
        CameraKind.CloseUp,
        CameraKind.Handheld,
        CameraKind.Side,
    ];

    public Shot Next(long frame, long frames, Shot? last, SeededRandom random)
    {
        var repeats =
            hardness != ShowHardness.Plain
            && last is not null
            && _repeatable.Contains(last.Kind)
            && random.Chance(Like);
        for (var i = 1; i < Tries; i++)
        {
            var shot = Draw(repeats && i <= Tries / 2);
            if (IsGood(shot) && (shot.Kind != last?.Kind || IsOther(shot, last)))
            {
                return shot;
            }
        }

        return Draw(repeats: false);

        Shot Draw(bool repeats)
        {
            var kind =
                last is null ? CameraKind.Wide
                : repeats ? last.Kind
                : random.Pick([.. Kinds(frame).Where(camera => IsPlainlyOther(camera, last.Kind))]);
            return new(frame, frames, kind, random.Below(floor.At(frame).Dancers), Setup.Draw(random));
        }
    }

    /// <summary>
    /// Whether what the shot is for is seen as it begins, in its midst and as it ends, and whoever it is close to does not
    /// walk far: that is shown from afar.
    /// </summary>
    public bool IsGood(Shot shot)
    {
        var places = new List<Vector3>();
        foreach (var share in _looks)
        {
            var frame = shot.FirstFrame + (long)(share * shot.Frames);
            var now = floor.At(frame);
            var heads = HeadFinder.Find(cameras.At(shot, frame, now), now.Bodies);
            var dancer = shot.Whip is { } whip && frame >= whip.Range.End ? whip.Dancer : shot.Dancer;
            places.Add(now.Dance.PlaceOf(dancer, now.Clock));
            var isSeen = shot.Kind.FollowsOne()
                ? heads[dancer] is not null
                : heads.Count(head => head is not null) > heads.Count / 2;
            if (!isSeen)
            {
                return false;
            }
        }

        return shot.Whip is not null || Vector3.Distance(places[0], places[^1]) <= FurthestWalk(shot.Kind);
    }

    /// <summary>At how many of some moments the shot's dancer is seen.</summary>
    public int Seen(Shot shot) =>
        Enumerable
            .Range(0, Moments)
            .Select(i => shot.FirstFrame + (i * shot.Frames / Moments))
            .Count(frame =>
            {
                var now = floor.At(frame);
                return HeadFinder.Find(cameras.At(shot, frame, now), now.Bodies)[shot.Dancer] is not null;
            });

    private static float FurthestWalk(CameraKind kind) =>
        kind switch
        {
            CameraKind.CloseUp => 0.5f,
            CameraKind.Mid or CameraKind.Handheld => 1.1f,
            _ => float.PositiveInfinity,
        };

    private CameraKind[] Kinds(long frame) =>
        hardness == ShowHardness.Plain ? _plain
        : floor.At(frame).Section is SectionKind.Chorus or SectionKind.DanceBreak ? _dance
        : _broadcast;

    /// <summary>
    /// All that show the whole group from afar look alike, and so do those that show one from the knees up; a push-in ends
    /// as one of these.
    /// </summary>
    private static bool IsPlainlyOther(CameraKind camera, CameraKind last) =>
        camera != last
        && !(IsWide(camera) && IsWide(last))
        && !(IsHalf(camera) && (IsHalf(last) || last == CameraKind.PushIn));

    private static bool IsWide(CameraKind kind) =>
        kind is CameraKind.Wide or CameraKind.PushIn or CameraKind.Crane or CameraKind.Orbit;

    private static bool IsHalf(CameraKind kind) => kind is CameraKind.Mid or CameraKind.Handheld;

    /// <summary>Of one kind, but not one picture.</summary>
    private static bool IsOther(Shot shot, Shot last) =>
        (shot.Kind.FollowsOne() && shot.Dancer != (last.Whip?.Dancer ?? last.Dancer))
        || Math.Abs(shot.Setup.Side - last.Setup.Side) >= OtherSide;
}

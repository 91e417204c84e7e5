using System.Numerics;
using StageMix.Showcase.Music;

namespace StageMix.Showcase.Dance;

/// <summary>
/// The song's dance: where each dancer is, and how, at each song time. It is a function of song time alone, so that
/// every stage of a song shows the same.
/// </summary>
internal sealed class Choreography
{
    public const int Dancers = 5;

    /// <summary>The share of the time between two poses that moving takes; then the pose is held.</summary>
    private const float MoveShare = 0.65f;

    private readonly SongScore _score;
    private readonly Formations _formations;
    private readonly List<(double Beat, Pose Pose)>[] _keys;

    public Choreography(SongScore score)
    {
        _score = score;
        var random = new SeededRandom(score.Seed).Fork("choreography");
        _formations = new Formations(score, random.Fork("formations"));
        _keys =
        [
            .. Enumerable.Range(0, Dancers).Select(dancer => Routine.Write(score, dancer, random.Fork("routine"))),
        ];
    }

    /// <summary>A dancer's body; below 0 and beyond the song's end it stands in the opening and the ending pose.</summary>
    public Body BodyAt(int dancer, double songSeconds)
    {
        var beat = _score.Grid.BeatAt(songSeconds);
        var (place, walk) = _formations.At(dancer, beat);
        var pose = Alive(PoseAt(dancer, beat), beat, walk, songSeconds + dancer);
        var yaw = (float)(0.12 * Math.Sin(Math.PI * beat / 8)) - (place.X * 0.08f);
        return Body.Of(pose, place, yaw);
    }

    /// <summary>Where a dancer's feet are, for cameras to follow.</summary>
    public Vector3 PlaceOf(int dancer, double songSeconds)
    {
        var (place, _) = _formations.At(dancer, _score.Grid.BeatAt(songSeconds));
        return new Vector3(place.X, 0, place.Y);
    }

    private Pose PoseAt(int dancer, double beat)
    {
        var keys = _keys[dancer];
        var next = keys.FindIndex(key => key.Beat > beat);
        if (next <= 0)
        {
            return next < 0 ? keys[^1].Pose : keys[0].Pose;
        }

        var (from, to) = (keys[next - 1], keys[next]);
        var way = (float)((beat - from.Beat) / (to.Beat - from.Beat));
        return Pose.Between(from.Pose, to.Pose, Easing.Smooth((way - 1 + MoveShare) / MoveShare));
    }

    /// <summary>Adds what no pose holds: knees giving on the beat, steps while walking, breath while standing.</summary>
    private Pose Alive(Pose pose, double beat, float walk, double seconds)
    {
        var dances = beat >= 0 && beat < _score.Beats;
        var bounce = dances ? 0.22f * (float)Math.Abs(Math.Cos(Math.PI * beat)) : 0;
        var breath = 0.03f * (float)Math.Sin(seconds * 1.9);
        var step = 0.16f * walk * (float)Math.Sin(2 * Math.PI * beat);
        return pose with
        {
            Crouch = pose.Crouch + 0.04f + (breath / 3) + bounce,
            Left = pose.Left with { Raise = pose.Left.Raise + breath },
            Right = pose.Right with { Raise = pose.Right.Raise + breath },
            LeftLeg = pose.LeftLeg with { Lift = pose.LeftLeg.Lift + Math.Max(0, step) },
            RightLeg = pose.RightLeg with { Lift = pose.RightLeg.Lift + Math.Max(0, -step) },
        };
    }
}

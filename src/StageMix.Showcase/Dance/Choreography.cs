using System.Numerics;
using StageMix.Showcase.Music;

namespace StageMix.Showcase.Dance;

/// <summary>
/// The song's dance: where each dancer is, and how, at each song time. It is a function of song time alone, so that
/// every stage of a song shows the same.
/// </summary>
internal sealed class Choreography
{
    /// <summary>Seconds by which loose hair and hems come after the body.</summary>
    private const double ClothLate = 0.11;

    /// <summary>Hair that flew further than this, in metres, would leave the head.</summary>
    private const float LongestSwing = 0.3f;

    private readonly SongScore _score;
    private readonly Formations _formations;
    private readonly Routine[] _routines;
    private readonly Turns[] _turns;
    private readonly float[] _statures;
    private readonly Leaps _leaps;
    private readonly Groove _groove;
    private readonly Singing _singing;

    public Choreography(SongScore score)
    {
        _score = score;
        Dancers = DancersOf(score);
        var random = new SeededRandom(score.Seed).Fork("choreography");
        var first = random.Fork("centre").Below(Dancers);
        int[] centres = [.. score.Sections.Select((section, i) => (first + (section.Occurrence * 2) + i) % Dancers)];
        _formations = new Formations(score, Dancers, centres, random.Fork("formations"));
        _routines = [.. All.Select(dancer => new Routine(score, dancer, centres, random.Fork("routine")))];
        _turns = [.. All.Select(dancer => new Turns(score, dancer))];
        var statures = random.Fork("statures");
        _statures = [.. All.Select(_ => (float)statures.Between(0.93, 1.06))];
        _leaps = new Leaps(score);
        _groove = new Groove(score);
        _singing = new Singing(score, centres);
    }

    public int Dancers { get; }

    private IEnumerable<int> All => Enumerable.Range(0, Dancers);

    /// <summary>How many dance that song: five to seven.</summary>
    public static int DancersOf(SongScore score) => 5 + new SeededRandom(score.Band).Fork("dancers").Below(3);

    /// <summary>A dancer's body; below 0 and beyond the song's end it stands in the opening and the ending pose.</summary>
    public Body BodyAt(int dancer, double songSeconds)
    {
        var (body, before) = (Stand(dancer, songSeconds), Stand(dancer, songSeconds - ClothLate));
        var swing = Nape(before) - Nape(body);
        var turned = 1 - Vector3.Dot(before.Trunk.Front, body.Trunk.Front);
        return body with
        {
            Expression = _singing.At(dancer, _score.Grid.BeatAt(songSeconds), songSeconds),
            HairSwing = swing * Math.Min(1, LongestSwing / (swing.Length() + 0.001f)),
            HemSwing = (before.Pelvis - body.Pelvis) * 0.8f,
            Flare = Math.Min(1, turned * 3),
        };
    }

    /// <summary>Where a dancer's feet are, for cameras to follow.</summary>
    public Vector3 PlaceOf(int dancer, double songSeconds)
    {
        var place = _formations.At(dancer, _score.Grid.BeatAt(songSeconds));
        return new Vector3(place.X, 0, place.Y);
    }

    private Body Stand(int dancer, double songSeconds)
    {
        var beat = _score.Grid.BeatAt(songSeconds);
        var stance = Footwork.At(at => _formations.At(dancer, at), beat);
        var (height, knees) = _leaps.At(beat);
        var pose = _groove.On(_routines[dancer].At(beat), dancer, beat, songSeconds);
        pose = pose with { Crouch = pose.Crouch + (0.35f * knees) };
        var yaw = (float)(0.12 * Math.Sin(Math.PI * beat / 8)) - (stance.Body.X * 0.08f) + _turns[dancer].At(beat);
        return Skeleton.Of(pose, stance, yaw, height, _statures[dancer]);
    }

    private static Vector3 Nape(Body body) => body.Head - (body.Skull.Front * Body.HeadRadius);
}

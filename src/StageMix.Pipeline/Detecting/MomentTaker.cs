using StageMix.Timeline;

namespace StageMix.Pipeline.Detecting;

/// <summary>Notes what the picture looks like about ten times a second, at any frame rate.</summary>
internal sealed class MomentTaker
{
    private static readonly Timestamp _between = Timestamp.FromSeconds(0.1);

    private readonly List<(int Frame, Moment Moment)> _taken = [];
    private Timestamp _start;
    private Look? _last;

    /// <summary>In order, without those of which a flash took the picture.</summary>
    public IReadOnlyList<Moment> Outside(IReadOnlyList<ShotEvent> flashes)
    {
        var moments = new List<Moment>();
        var next = 0;
        foreach (var (frame, moment) in _taken)
        {
            while (next < flashes.Count && flashes[next].End <= frame)
            {
                next++;
            }

            if (next == flashes.Count || !flashes[next].Holds(frame))
            {
                moments.Add(moment);
            }
        }

        return moments;
    }

    /// <param name="frame">from 0; every frame comes by, in order</param>
    /// <param name="yuv">the small picture: see <see cref="Look.Of"/></param>
    public void See(int frame, Timestamp time, Look look, ReadOnlySpan<byte> yuv, int width, int height)
    {
        if (_taken.Count == 0)
        {
            _start = time;
        }
        else if (!IsDue(time - _start, _taken[^1].Moment.Time - _start))
        {
            return;
        }

        _taken.Add((frame, Take(time, look, yuv, width, height)));
        _last = look;
    }

    private Moment Take(Timestamp time, Look look, ReadOnlySpan<byte> yuv, int width, int height)
    {
        var luma = yuv[..(width * height)];
        (int X, int Y) turn = _last is null ? (0, 0) : GlobalShift.Between(_last, look);
        var movement = _last is null ? BlockMaps.Stillness() : BlockMaps.Movement(_last, look, turn);
        var (blue, red) = BlockMaps.Dress(yuv, width, height, movement);
        return new Moment(time, BlockMaps.Detail(luma, width, height))
        {
            Movement = movement,
            Brightness = look.Light.Luma,
            Sharpness = BlockMaps.Sharpness(luma, width, height),
            Unlike = _last is null ? 0 : BlockMatch.Unlike(_last, look),
            Turn = new Turn((double)turn.X / look.Width, (double)turn.Y / look.Height),
            Dress = new Tint(blue, red),
            Whole = new Tint(look.Light.Blue, look.Light.Red),
        };
    }

    /// <summary>The first frame of each tenth of a second.</summary>
    private static bool IsDue(Timestamp sinceStart, Timestamp lastSinceStart) =>
        sinceStart.Flicks / _between.Flicks > lastSinceStart.Flicks / _between.Flicks;
}

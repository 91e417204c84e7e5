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

        var luma = yuv[..(width * height)];
        var moment = new Moment(time, BlockMaps.Detail(luma, width, height))
        {
            Movement = _last is { } last ? BlockMaps.Movement(last, look) : new byte[BlockMaps.Blocks],
            Brightness = look.Light.Luma,
            Sharpness = BlockMaps.Sharpness(luma, width, height),
            Unlike = _last is { } before ? BlockMatch.Unlike(before, look) : 0,
        };
        _taken.Add((frame, moment));
        _last = look;
    }

    /// <summary>The first frame of each tenth of a second.</summary>
    private static bool IsDue(Timestamp sinceStart, Timestamp lastSinceStart) =>
        sinceStart.Flicks / _between.Flicks > lastSinceStart.Flicks / _between.Flicks;
}

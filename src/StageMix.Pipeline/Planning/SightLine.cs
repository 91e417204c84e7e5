using StageMix.Pipeline.Detecting;
using StageMix.Timeline;

namespace StageMix.Pipeline.Planning;

/// <summary>A stage's moments in a row, to be looked up by stage time.</summary>
internal sealed class SightLine
{
    public static readonly SightLine None = new([], []);

    /// <summary>How far before or after a switch is looked.</summary>
    private static readonly Timestamp _reach = Timestamp.FromSeconds(0.55);

    /// <summary>A moment's movement is since the one before: so near after a cut it tells of the cut.</summary>
    private static readonly Timestamp _apart = Timestamp.FromSeconds(0.1);

    private readonly IReadOnlyList<Moment> _moments;
    private readonly Timestamp[] _times;
    private readonly Timestamp[] _cuts;

    /// <summary>For each moment the number of its shot; -1 where it tells of the cut before it.</summary>
    private readonly int[] _shots;

    public SightLine(IReadOnlyList<Moment> moments, IReadOnlyList<Timestamp> cuts)
    {
        _moments = moments;
        _times = [.. moments.Select(moment => moment.Time)];
        _cuts = [.. cuts.Order()];
        _shots = [.. _times.Select(time => ShotAt(time) == ShotAt(time - _apart) ? ShotAt(time) : -1)];
    }

    /// <summary>What is seen in the shot that ends at that time or goes on beyond it; null where nothing was looked at.</summary>
    public Sight? Before(Timestamp time) => Look(time - _reach, time, time - _apart);

    /// <summary>What is seen in the shot that is on, or begins, at that time.</summary>
    public Sight? After(Timestamp time) => Look(time, time + _reach, time);

    private Sight? Look(Timestamp from, Timestamp to, Timestamp at)
    {
        if (_times.Length == 0)
        {
            return null;
        }

        var first = IndexAfter(_times, from - new Timestamp(1));
        var shot = ShotAt(at);
        var seen = new List<Moment>();
        for (var i = first; i < _times.Length && _times[i] < to; i++)
        {
            if (_shots[i] == shot)
            {
                seen.Add(_moments[i]);
            }
        }

        // a shot that is too short to have moments of its own is judged by the one next to it
        if (seen.Count == 0)
        {
            seen.Add(_moments[Math.Clamp(first, 0, _times.Length - 1)]);
        }

        return Sight.Of(seen.MinBy(moment => Math.Abs((moment.Time - at).Flicks))!, seen);
    }

    private int ShotAt(Timestamp time) => IndexAfter(_cuts, time);

    /// <summary>The index of the first that is later.</summary>
    private static int IndexAfter(Timestamp[] times, Timestamp time)
    {
        var found = Array.BinarySearch(times, time);
        while (found >= 0 && found < times.Length && times[found] <= time)
        {
            found++;
        }

        return found >= 0 ? found : ~found;
    }
}

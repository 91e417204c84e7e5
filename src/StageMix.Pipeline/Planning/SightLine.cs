using StageMix.Pipeline.Detecting;
using StageMix.Timeline;

namespace StageMix.Pipeline.Planning;

/// <summary>A stage's moments in a row, to be looked up by stage time.</summary>
internal sealed class SightLine(IReadOnlyList<Moment> moments, IReadOnlyList<Timestamp> cuts)
{
    public static readonly SightLine None = new([], []);

    /// <summary>How far before or after a switch is looked.</summary>
    private static readonly Timestamp _reach = Timestamp.FromSeconds(0.55);

    /// <summary>A moment's movement is since the one before: so near after a cut it tells of the cut.</summary>
    private static readonly Timestamp _apart = Timestamp.FromSeconds(0.1);

    private readonly Timestamp[] _times = [.. moments.Select(moment => moment.Time)];

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

        var first = IndexOf(from);
        var seen = new List<Moment>();
        for (var i = first; i < _times.Length && _times[i] < to; i++)
        {
            if (
                !IsCut(_times[i] - _apart, _times[i])
                && !IsCut(Timestamp.Min(_times[i], at), Timestamp.Max(_times[i], at))
            )
            {
                seen.Add(moments[i]);
            }
        }

        // a shot that is too short to have moments of its own is judged by the one next to it
        if (seen.Count == 0)
        {
            seen.Add(moments[Math.Clamp(first, 0, _times.Length - 1)]);
        }

        return Sight.Of(seen.MinBy(moment => Math.Abs((moment.Time - at).Seconds))!, seen);
    }

    /// <summary>Whether a cut lies after the one and not after the other.</summary>
    private bool IsCut(Timestamp after, Timestamp until) => cuts.Any(cut => cut > after && cut <= until);

    private int IndexOf(Timestamp time)
    {
        var found = Array.BinarySearch(_times, time);
        return found >= 0 ? found : ~found;
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StageMix.Pipeline.Planning;

/// <summary>One clip of a path: a stage from one switch point to another.</summary>
/// <param name="From">index of the switch point that it begins at</param>
/// <param name="To">index of the one that it ends at</param>
/// <param name="Stage">index in the scene</param>
internal readonly record struct Step(int From, int To, int Stage);

/// <summary>
/// Finds the cheapest sequence of clips from the first switch point to the last: of all there are, not step by step.
/// A state is the stage that is shown, the one before it, and whether the one before that was the shown one too: so much
/// must be known to keep two stages from taking turns twice.
/// </summary>
internal sealed class CheapestPath
{
    private readonly Scene _scene;
    private readonly int[] _points;

    /// <summary>[stage][point]: until when the stage can be shown from there on</summary>
    private readonly int[][] _heldUntil;
    private readonly IPathCosts _costs;
    private readonly int _stages;
    private readonly int _last;

    /// <summary>Pasts of a stage: the one before (or none), and whether it was shown before that; so many more that vectors are full.</summary>
    private readonly int _pasts;

    /// <summary>[point][stage, past]: the cheapest way to the moment where the stage begins at the point.</summary>
    private readonly double[][] _best;
    private readonly (int Point, int State)[][] _from;
    private readonly double[] _ended;
    private readonly double[] _began;

    public CheapestPath(Scene scene, IReadOnlyList<int> points, IPathCosts costs)
    {
        (_scene, _points, _costs) = (scene, [.. points], costs);
        // the end, where nothing is shown, begins no clip
        _heldUntil = [.. scene.Stages.Select(stage => _points.SkipLast(1).Select(stage.HeldUntil).ToArray())];
        (_stages, _last) = (scene.Stages.Count, points.Count - 1);
        _pasts = Whole(2 * (_stages + 1));
        _best = [.. points.Select(_ => new double[_stages * _pasts])];
        _from = [.. points.Select(_ => new (int, int)[_stages * _pasts])];
        (_ended, _began) = (new double[_stages * _pasts], new double[_stages * _pasts]);
    }

    public IReadOnlyList<Step> Find()
    {
        foreach (var best in _best)
        {
            Array.Fill(best, double.PositiveInfinity);
        }

        for (var s = 0; s < _stages; s++)
        {
            _best[0][StateOf(s, _stages)] = _scene.Stages[s].Holds(0) ? 0 : double.PositiveInfinity;
        }

        for (var j = 1; j <= _last; j++)
        {
            End(j);
            if (j < _last)
            {
                Begin(j, _best[j], _from[j]);
            }
        }

        return Trace(Array.IndexOf(_ended, _ended.Min()));
    }

    /// <summary>The cheapest clips that end at point <paramref name="j"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void End(int j)
    {
        Array.Fill(_ended, double.PositiveInfinity);
        for (var s = 0; s < _stages; s++)
        {
            var clips = _costs.OfClips(j, s);
            for (var i = j - 1; i >= j - clips.Length && _heldUntil[s][i] >= _points[j]; i--)
            {
                Better(_best[i].AsSpan(s * _pasts, _pasts), clips[j - 1 - i], s * _pasts, i);
            }
        }
    }

    /// <summary>Ends clips of a stage that begin at point <paramref name="i"/> where that is cheaper than what was found.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Better(ReadOnlySpan<double> best, double clip, int state, int i)
    {
        var ways = MemoryMarshal.Cast<double, Vector<double>>(best);
        var ended = MemoryMarshal.Cast<double, Vector<double>>(_ended.AsSpan(state, _pasts));
        var began = MemoryMarshal.Cast<double, Vector<double>>(_began.AsSpan(state, _pasts));
        var (cost, point) = (new Vector<double>(clip), new Vector<double>(i));
        for (var v = 0; v < ways.Length; v++)
        {
            var way = ways[v] + cost;
            var isBetter = Vector.LessThan(way, ended[v]);
            ended[v] = Vector.ConditionalSelect(isBetter, way, ended[v]);
            began[v] = Vector.ConditionalSelect(isBetter, point, began[v]);
        }
    }

    /// <summary>The cheapest ways on from the clips that end at point <paramref name="j"/>.</summary>
    private void Begin(int j, double[] best, (int Point, int State)[] from)
    {
        for (var s = 0; s < _stages; s++)
        {
            var (first, second) = CheapestOf(s);
            for (var next = 0; next < _stages; next++)
            {
                if (!_scene.Stages[next].Holds(_points[j]))
                {
                    continue;
                }

                var (cost, back, then) = (_costs.OfSwitch(j, s, next), StateOf(s, next), StateOf(next, s));
                if (next == s)
                {
                    for (var state = s * _pasts; state < (s + 1) * _pasts; state++)
                    {
                        Reach(state, state, cost);
                    }

                    continue;
                }

                Reach(then, BeforeOf(first) == next ? second : first, cost);
                Reach(then + 1, back, cost);
                Reach(then + 1, back + 1, cost + _costs.OfTurns);
            }
        }

        void Reach(int then, int state, double cost)
        {
            if (_ended[state] + cost < best[then])
            {
                (best[then], from[then]) = (_ended[state] + cost, ((int)_began[state], state));
            }
        }
    }

    /// <summary>The cheapest state of a stage, and the cheapest with another stage before it.</summary>
    private (int First, int Second) CheapestOf(int stage)
    {
        var first = stage * _pasts;
        for (var state = first; state < (stage + 1) * _pasts; state++)
        {
            first = _ended[state] < _ended[first] ? state : first;
        }

        var second = first;
        for (var state = stage * _pasts; state < (stage + 1) * _pasts; state++)
        {
            var isOther = BeforeOf(state) != BeforeOf(first);
            second = isOther && (second == first || _ended[state] < _ended[second]) ? state : second;
        }

        return (first, second);
    }

    /// <summary>The state of a stage with that one before it; the next state is that of coming back to the stage.</summary>
    private int StateOf(int stage, int before) => (stage * _pasts) + (2 * before);

    private int BeforeOf(int state) => state % _pasts / 2;

    private List<Step> Trace(int state)
    {
        var path = new List<Step>();
        var (start, end) = ((int)_began[state], _last);
        while (true)
        {
            path.Add(new Step(start, end, state / _pasts));
            if (start == 0)
            {
                break;
            }

            end = start;
            (start, state) = _from[end][state];
        }

        path.Reverse();
        return path;
    }

    private static int Whole(int count) =>
        (count + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
}

/// <summary>What a path is searched by: points and stages by their indices.</summary>
internal interface IPathCosts
{
    /// <returns>
    /// of clips that end at a point, first of the one that begins at the point before it, and so on as far back as a clip
    /// may begin; to be read before others are asked for
    /// </returns>
    ReadOnlySpan<double> OfClips(int to, int stage);

    /// <summary>What two stages cost that take turns twice.</summary>
    double OfTurns { get; }

    /// <summary>Of a stage to itself: of going on.</summary>
    double OfSwitch(int point, int stage, int next);
}

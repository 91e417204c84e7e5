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
internal sealed class CheapestPath(Scene scene, IReadOnlyList<int> points, IPathCosts costs)
{
    /// <summary>From how many stages on two must not take turns.</summary>
    private const int EnoughStages = 4;

    private readonly int _stages = scene.Stages.Count;
    private readonly int _last = points.Count - 1;

    /// <summary>Pasts of a stage: the one before (or none), and whether it was shown before that.</summary>
    private int Pasts => 2 * (_stages + 1);

    public IReadOnlyList<Step> Find()
    {
        // best[i][s, past]: the cheapest way to the moment where stage s begins at point i
        var best = Enumerable.Range(0, _last + 1).Select(_ => Infinite()).ToArray();
        var from = Enumerable.Range(0, _last + 1).Select(_ => new (int Point, int State)[_stages * Pasts]).ToArray();
        for (var s = 0; s < _stages; s++)
        {
            best[0][(s * Pasts) + (2 * _stages)] = scene.Stages[s].Holds(0) ? 0 : double.PositiveInfinity;
        }

        var (ended, began) = (Infinite(), new int[_stages * Pasts]);
        for (var j = 1; j <= _last; j++)
        {
            End(j, best, ended, began);
            if (j < _last)
            {
                Begin(j, ended, began, best[j], from[j]);
            }
        }

        return Trace(from, began, Array.IndexOf(ended, ended.Min()));
    }

    /// <summary>The cheapest clips that end at point <paramref name="j"/>.</summary>
    private void End(int j, double[][] best, double[] ended, int[] began)
    {
        Array.Fill(ended, double.PositiveInfinity);
        for (var s = 0; s < _stages; s++)
        {
            for (var i = j - 1; i >= 0 && (i == j - 1 || points[j] - points[i] <= costs.LongestClip); i--)
            {
                if (scene.Stages[s].HeldUntil(points[i]) < points[j])
                {
                    break;
                }

                var clip = costs.OfClip(i, j, s);
                for (var state = s * Pasts; state < (s + 1) * Pasts; state++)
                {
                    if (best[i][state] + clip < ended[state])
                    {
                        (ended[state], began[state]) = (best[i][state] + clip, i);
                    }
                }
            }
        }
    }

    /// <summary>The cheapest ways on from the clips that end at point <paramref name="j"/>.</summary>
    private void Begin(int j, double[] ended, int[] began, double[] best, (int Point, int State)[] from)
    {
        for (var state = 0; state < ended.Length; state++)
        {
            var (s, past) = Math.DivRem(state, Pasts);
            if (double.IsPositiveInfinity(ended[state]))
            {
                continue;
            }

            for (var next = 0; next < _stages; next++)
            {
                if (!scene.Stages[next].Holds(points[j]))
                {
                    continue;
                }

                var (before, isReturn) = (past / 2, past % 2 == 1);
                var cost = ended[state] + costs.OfSwitch(j, s, next);
                var takesTurns = isReturn && next == before && _stages >= EnoughStages;
                var then = next == s ? state : (next * Pasts) + (2 * s) + (next == before ? 1 : 0);
                cost += takesTurns ? SwitchRules.Cost : 0;
                if (cost < best[then])
                {
                    (best[then], from[then]) = (cost, (began[state], state));
                }
            }
        }
    }

    private List<Step> Trace((int Point, int State)[][] from, int[] began, int state)
    {
        var path = new List<Step>();
        var (start, end) = (began[state], _last);
        while (true)
        {
            path.Add(new Step(start, end, state / Pasts));
            if (start == 0)
            {
                break;
            }

            end = start;
            (start, state) = from[end][state];
        }

        path.Reverse();
        return path;
    }

    private double[] Infinite()
    {
        var none = new double[_stages * Pasts];
        Array.Fill(none, double.PositiveInfinity);
        return none;
    }
}

/// <summary>What a path is searched by: points and stages by their indices.</summary>
internal interface IPathCosts
{
    /// <summary>In frames.</summary>
    int LongestClip { get; }

    double OfClip(int from, int to, int stage);

    /// <summary>Of a stage to itself: of going on.</summary>
    double OfSwitch(int point, int stage, int next);
}

namespace StageMix.Pipeline.Planning;

/// <summary>One clip of a path: a stage from one switch point to another.</summary>
/// <param name="From">index of the switch point that it begins at</param>
/// <param name="To">index of the one that it ends at</param>
/// <param name="Stage">index in the scene</param>
internal readonly record struct Step(int From, int To, int Stage);

/// <summary>The cheapest sequence of clips from the first switch point to the last.</summary>
internal static class CheapestPath
{
    /// <param name="prices">what a second of each stage costs besides</param>
    public static IReadOnlyList<Step> Find(Scene scene, IReadOnlyList<int> points, MatchCosts costs, double[] prices)
    {
        var stages = scene.Stages.Count;
        var last = points.Count - 1;
        // best[i, s]: the cheapest way to the moment where stage s begins at point i; row "last" collects the ends
        var best = new double[points.Count, stages];
        var from = new Step[points.Count, stages];
        for (var i = 0; i < points.Count; i++)
        {
            for (var s = 0; s < stages; s++)
            {
                best[i, s] = i == 0 && scene.Stages[s].Holds(0) ? 0 : double.PositiveInfinity;
            }
        }

        for (var i = 0; i < last; i++)
        {
            for (var s = 0; s < stages; s++)
            {
                if (double.IsFinite(best[i, s]))
                {
                    Extend(i, s);
                }
            }
        }

        return Trace(from, Enumerable.Range(0, stages).MinBy(s => best[last, s]), last);

        void Extend(int i, int s)
        {
            var until = scene.Stages[s].HeldUntil(points[i]);
            for (var j = i + 1; j <= last && points[j] <= until && costs.MayLast(points[j] - points[i]); j++)
            {
                var clip =
                    best[i, s] + costs.OfLength(points[j] - points[i]) + costs.OfTime(points[j] - points[i], prices[s]);
                if (j == last)
                {
                    Offer(j, s, clip, new Step(i, j, s));
                    continue;
                }

                for (var next = 0; next < stages; next++)
                {
                    if (scene.Stages[next].Holds(points[j]))
                    {
                        Offer(j, next, clip + costs.OfSwitch(j, s, next), new Step(i, j, s));
                    }
                }
            }
        }

        void Offer(int point, int stage, double cost, Step step)
        {
            if (cost < best[point, stage])
            {
                best[point, stage] = cost;
                from[point, stage] = step;
            }
        }
    }

    private static List<Step> Trace(Step[,] from, int stage, int last)
    {
        var path = new List<Step>();
        for (var point = last; point > 0; )
        {
            var step = from[point, stage];
            path.Add(step);
            (point, stage) = (step.From, step.Stage);
        }

        path.Reverse();
        return path;
    }
}

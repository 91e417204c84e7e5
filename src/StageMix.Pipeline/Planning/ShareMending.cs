namespace StageMix.Pipeline.Planning;

/// <summary>Shows other stages in single clips of a path until every stage has its share: the cheapest change first.</summary>
/// <param name="costOf">what a path costs in earnest</param>
internal sealed class ShareMending(
    Scene scene,
    IReadOnlyList<int> points,
    FairShares shares,
    Func<IReadOnlyList<Step>, double> costOf
)
{
    /// <summary>What a whole mix in the wrong hands would cost, that a large step towards fairness is worth more.</summary>
    private const double Injustice = 100;

    /// <returns>a path whose shares are right, or as right as can be without breaking a rule</returns>
    public IReadOnlyList<Step> Mend(IReadOnlyList<Step> path)
    {
        var (mended, unfair, cost) = (path, shares.Unfairness(path, points), costOf(path));
        while (unfair > FoundPath.Fair)
        {
            var better = Changes(mended)
                .Select(change => (Path: change, Unfair: shares.Unfairness(change, points), Cost: costOf(change)))
                .Where(change => change.Unfair < unfair && change.Cost < cost + (SwitchRules.Cost / 2))
                .OrderBy(change => change.Cost + (Injustice * change.Unfair))
                .FirstOrDefault();
            if (better.Path is null)
            {
                break;
            }

            (mended, unfair, cost) = better;
        }

        return mended;
    }

    private IEnumerable<IReadOnlyList<Step>> Changes(IReadOnlyList<Step> path)
    {
        for (var i = 0; i < path.Count; i++)
        {
            for (var s = 0; s < scene.Stages.Count; s++)
            {
                if (IsPossible(path, i, s))
                {
                    var changed = path.ToArray();
                    changed[i] = path[i] with { Stage = s };
                    yield return changed;
                }
            }
        }
    }

    private bool IsPossible(IReadOnlyList<Step> path, int i, int stage) =>
        path[i].Stage != stage
        && (i == 0 || path[i - 1].Stage != stage)
        && (i == path.Count - 1 || path[i + 1].Stage != stage)
        && scene.Stages[stage].HeldUntil(points[path[i].From]) >= points[path[i].To];
}

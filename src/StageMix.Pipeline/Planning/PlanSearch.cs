namespace StageMix.Pipeline.Planning;

/// <summary>A path, and how good it is.</summary>
/// <param name="Unfair">how far shares are from what they should be</param>
/// <param name="Cost">in earnest: without whims and prices</param>
internal sealed record FoundPath(IReadOnlyList<Step> Path, double Unfair, double Cost)
{
    private const double Fair = 0.002;

    public bool IsFair => Unfair <= Fair;

    /// <param name="liberty">how much more it may cost, as a share</param>
    public bool IsAsGoodAs(FoundPath other, double liberty) =>
        (IsFair || Unfair <= other.Unfair) && Cost <= other.Cost * (1 + liberty);

    public bool IsBetterThan(FoundPath? other) =>
        other is null || (Math.Max(Fair, Unfair), Cost).CompareTo((Math.Max(Fair, other.Unfair), other.Cost)) < 0;
}

/// <summary>Searches the cheapest path again and again, with prices that follow from the one before.</summary>
internal sealed class PlanSearch(Scene scene, IReadOnlyList<int> points, MatchCosts costs)
{
    private readonly FairShares _shares = new(scene);
    private readonly Repeats _repeats = new(scene);
    private readonly RunningCosts _plain = new(scene);

    public MatchCosts Costs => costs;

    /// <param name="whim">how much whims weigh</param>
    /// <param name="rounds">how often prices are set anew at most</param>
    public FoundPath Find(double whim, int rounds)
    {
        costs.Whim = whim;
        var paths = new CheapestPath(scene, points, costs);
        FoundPath? best = null;
        // once shares are fair, a round that betters nothing is the last
        for (var (round, isDone) = (0, false); round < rounds && !isDone; round++)
        {
            costs.Running.Set((s, frame) => CostAt(s, frame) + _shares.PriceAt(s, frame));
            var path = paths.Find();
            var unfair = _shares.Judge(path, points);
            _repeats.Follow(path, points);
            _plain.Set(CostAt);
            var found = new FoundPath(path, unfair, costs.OfPath(path, _plain));
            isDone = best is { IsFair: true } && !found.IsBetterThan(best);
            best = found.IsBetterThan(best) ? found : best;
        }

        return best!;
    }

    private double CostAt(int stage, int frame) =>
        scene.Stages[stage].Faults.ElementAtOrDefault(frame) + _repeats.CostAt(stage, frame);
}

namespace StageMix.Pipeline.Planning;

/// <summary>
/// The cheapest way through the song as a whole, by dynamic programming over switch points × stages × what was shown
/// before. A switch is cheap where the pictures before and after it match, on a cut or a beat; a clip is cheap when its
/// length suits the song and its picture is good; shares are kept by prices.
/// </summary>
internal sealed class MatchStyle(PlanningOptions options) : IPlanStyle
{
    private const int Rounds = 24;

    /// <summary>So much more than the best plan may another seed's cost, as a share of it …</summary>
    private const double Liberty = 0.07;

    /// <summary>… and not less than so much under that: all seeds' plans are about as good.</summary>
    private const double Span = 0.05;

    /// <summary>How often whims are drawn, greater ones while they lead to good plans.</summary>
    private const int Tries = 16;
    private const double MostWhim = 1;

    /// <summary>One plan that is very like weighs more than many that are somewhat so.</summary>
    private const double Nearness = 4;

    public ChosenClips Choose(Scene scene, SeededRandom random)
    {
        var points = SwitchPoints.Of(scene);
        var search = new PlanSearch(scene, points, new MatchCosts(scene, points, options));
        var best = search.Find(Rounds);
        var found = Vary(search, best, weight => new Whims(scene, points.Count, weight, random));
        return new ChosenClips(new Reasons(scene, points, search.Costs).Explain(found.Path), found.Cost);
    }

    /// <summary>
    /// Of plans that are about as good as the best one, the one that is least like the others: another seed's whims are
    /// not likely to lead there too.
    /// </summary>
    private static FoundPath Vary(PlanSearch search, FoundPath best, Func<double, Whims> whimsOf)
    {
        var (plans, cheaper) = (new List<FoundPath>(), new List<FoundPath>());
        var (low, high) = (0.0, MostWhim);
        for (var i = 0; i < Tries; i++)
        {
            var weight = (low + high) / 2;
            var good = search.Vary(best, whimsOf(weight)).Where(plan => plan.IsAsGoodAs(best, Liberty)).ToList();
            (low, high) = good.Count > 0 ? (weight, high) : (low, weight);
            var unlike = good.OrderBy(best.Likeness).ToLookup(plan => plan.Cost >= best.Cost * (1 + Liberty - Span));
            plans.AddRange(unlike[true].Take(1));
            cheaper.AddRange(unlike[false].Take(1));
        }

        return plans.MinBy(Crowding) ?? cheaper.MinBy(best.Likeness) ?? best;

        double Crowding(FoundPath plan) =>
            plans
                .Append(best)
                .Where(other => !ReferenceEquals(other, plan))
                .Sum(other => Math.Pow(plan.Likeness(other), Nearness));
    }
}

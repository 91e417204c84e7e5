namespace StageMix.Pipeline.Planning;

/// <summary>
/// The cheapest way through the song as a whole, by dynamic programming over switch points × stages × what was shown
/// before. A switch is cheap where the pictures before and after it match, on a cut or a beat; a clip is cheap when its
/// length suits the song and its picture is good; shares are kept by prices.
/// </summary>
internal sealed class MatchStyle(PlanningOptions options) : IPlanStyle
{
    private const int Rounds = 24;

    /// <summary>So much more than the best plan may another seed's cost, as a share of it.</summary>
    private const double Liberty = 0.045;

    /// <summary>How often whims are drawn, greater ones while they lead to good plans.</summary>
    private const int Tries = 8;
    private const double MostWhim = 1;

    public ChosenClips Choose(Scene scene, SeededRandom random)
    {
        var points = SwitchPoints.Of(scene);
        var search = new PlanSearch(scene, points, new MatchCosts(scene, points, options));
        var best = search.Find(Rounds);
        var found = Vary(search, best, weight => new Whims(scene, points.Count, weight, random));
        return new ChosenClips(new Reasons(scene, points, search.Costs).Explain(found.Path), found.Cost);
    }

    /// <summary>Of plans that are about as good as the best one, the one that is most unlike it.</summary>
    private static FoundPath Vary(PlanSearch search, FoundPath best, Func<double, Whims> whimsOf)
    {
        var found = best;
        var (low, high) = (0.0, MostWhim);
        for (var i = 0; i < Tries; i++)
        {
            var weight = (low + high) / 2;
            var good = search.Vary(best, whimsOf(weight)).Where(plan => plan.IsAsGoodAs(best, Liberty)).ToList();
            found = good.Append(found).MinBy(plan => plan.Path.Count(best.Path.Contains))!;
            (low, high) = good.Count > 0 ? (weight, high) : (low, weight);
        }

        return found;
    }
}

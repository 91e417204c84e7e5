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

    /// <summary>Whims that are tried, each so much greater than the one before.</summary>
    private const int Tries = 6;
    private const double LeastWhim = 0.03;
    private const double Growth = 1.8;

    public ChosenClips Choose(Scene scene, SeededRandom random)
    {
        var points = SwitchPoints.Of(scene);
        var search = new PlanSearch(scene, points, new MatchCosts(scene, points, options, random));
        var best = search.Find(Rounds);
        search.Costs.Tire(best.Path, random);
        var found = Enumerable
            .Range(0, Tries)
            .SelectMany(i => search.Vary(best, LeastWhim * Math.Pow(Growth, i)))
            .Where(plan => plan.IsAsGoodAs(best, Liberty))
            .DefaultIfEmpty(best)
            .MinBy(plan => plan.Path.Count(best.Path.Contains))!;
        return new ChosenClips(new Reasons(scene, points, search.Costs).Explain(found.Path), found.Cost);
    }
}

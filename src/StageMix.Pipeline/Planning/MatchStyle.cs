namespace StageMix.Pipeline.Planning;

/// <summary>
/// The cheapest way through the song as a whole, by dynamic programming over switch points × stages × what was shown
/// before. A switch is cheap where the pictures before and after it match, on a cut or a beat; a clip is cheap when its
/// length suits the song and its picture is good; shares are kept by prices.
/// </summary>
internal sealed class MatchStyle(PlanningOptions options) : IPlanStyle
{
    private const int Rounds = 40;

    /// <summary>So much more than the best plan may another seed's cost, as a share of it.</summary>
    private const double Liberty = 0.045;

    /// <summary>How often the greatest whim is sought that the liberty allows.</summary>
    private const int Tries = 5;

    public IReadOnlyList<Choice> Choose(Scene scene, SeededRandom random)
    {
        var points = SwitchPoints.Of(scene);
        var search = new PlanSearch(scene, points, new MatchCosts(scene, points, options, random));
        var best = search.Find(whim: 0, Rounds);
        search.Costs.Tire(best.Path, random);
        var (found, least, most) = (best, 0.0, 1.0);
        for (var i = 0; i < Tries; i++)
        {
            var whim = (least + most) / 2;
            var plan = search.Find(whim, Rounds / 5);
            (found, least, most) = plan.IsAsGoodAs(best, Liberty) ? (plan, whim, most) : (found, least, whim);
        }

        return new Reasons(scene, points, search.Costs).Explain(found.Path);
    }
}

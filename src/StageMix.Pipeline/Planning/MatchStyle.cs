namespace StageMix.Pipeline.Planning;

/// <summary>
/// The cheapest way through the song as a whole, by dynamic programming over switch points × stages. A switch is cheap
/// where the pictures before and after it are composed alike, on a stage's own cut, and away from flashes; a clip is
/// cheap when its length is pleasant and its stage has not had too much already.
/// </summary>
internal sealed class MatchStyle(PlanningOptions options) : IPlanStyle
{
    private const int FairnessRounds = 12;

    public IReadOnlyList<Choice> Choose(Scene scene, SeededRandom random)
    {
        var points = SwitchPoints.Of(scene);
        var costs = new MatchCosts(scene, points, options, random);
        var prices = new double[scene.Stages.Count];
        var path = CheapestPath.Find(scene, points, costs, prices);
        for (var round = 1; round < FairnessRounds; round++)
        {
            RaisePrices(prices, scene, points, path);
            path = CheapestPath.Find(scene, points, costs, prices);
        }

        return Lower(scene, points, costs, path);
    }

    /// <summary>A stage that has more than its share gets dearer by the second, one that has less gets cheaper.</summary>
    private static void RaisePrices(double[] prices, Scene scene, IReadOnlyList<int> points, IReadOnlyList<Step> path)
    {
        const double Pace = 0.3;
        var wanted = scene.Stages.Sum(stage => stage.Weight);
        for (var s = 0; s < prices.Length; s++)
        {
            var shown = path.Where(step => step.Stage == s).Sum(step => points[step.To] - points[step.From]);
            prices[s] += Pace * (((double)shown / scene.Frames) - (scene.Stages[s].Weight / wanted));
        }
    }

    private static List<Choice> Lower(
        Scene scene,
        IReadOnlyList<int> points,
        MatchCosts costs,
        IReadOnlyList<Step> path
    )
    {
        var choices = new List<Choice>();
        foreach (var step in path)
        {
            var reason =
                choices.Count == 0
                    ? "opens the mix"
                    : costs.Explain(step.From, path[choices.Count - 1].Stage, step.Stage);
            choices.Add(new Choice(scene.Stages[step.Stage], points[step.From], points[step.To], reason));
        }

        return choices;
    }
}

namespace StageMix.Pipeline.Planning;

/// <summary>A path, and how good it is.</summary>
/// <param name="Unfair">how far shares are from what they should be</param>
/// <param name="Cost">in earnest: without whims and prices</param>
/// <param name="Prices">what shares were steered by: see <see cref="FairShares.Prices"/></param>
internal sealed record FoundPath(IReadOnlyList<Step> Path, double Unfair, double Cost, double[,] Prices)
{
    public const double Fair = 0.002;

    public bool IsFair => Unfair <= Fair;

    /// <param name="liberty">how much more it may cost, as a share</param>
    public bool IsAsGoodAs(FoundPath other, double liberty) =>
        (IsFair || Unfair <= other.Unfair) && Cost <= other.Cost * (1 + liberty);

    /// <summary>The share of its clips that the other has too.</summary>
    public double Likeness(FoundPath other) => (double)Path.Count(other.Path.Contains) / Path.Count;

    public bool IsBetterThan(FoundPath? other) =>
        other is null || (Math.Max(Fair, Unfair), Cost).CompareTo((Math.Max(Fair, other.Unfair), other.Cost)) < 0;
}

/// <summary>Searches the cheapest path again and again, with prices that follow from the one before.</summary>
internal sealed class PlanSearch
{
    /// <summary>So many rounds that better nothing are the last, once shares are fair.</summary>
    private const int Patience = 3;

    /// <summary>Each knows what is repeated in the one before.</summary>
    private const int VariedRounds = 3;

    private readonly IReadOnlyList<int> _points;
    private readonly FairShares _shares;
    private readonly Repeats _repeats;
    private readonly RunningCosts _plain;
    private readonly CheapestPath _paths;
    private readonly ShareMending _mending;
    private readonly double[][] _faults;
    private readonly double[] _aSecond;

    public PlanSearch(Scene scene, IReadOnlyList<int> points, MatchCosts costs)
    {
        (_points, Costs) = (points, costs);
        (_shares, _repeats, _plain) = (new FairShares(scene), new Repeats(scene), new RunningCosts(scene));
        _paths = new CheapestPath(scene, points, costs);
        _mending = new ShareMending(scene, points, _shares, path => costs.OfPath(path, _plain));
        _faults =
        [
            .. scene.Stages.Select(stage =>
                Enumerable
                    .Range(0, scene.Frames)
                    .Select(frame => (double)stage.Faults.ElementAtOrDefault(frame))
                    .ToArray()
            ),
        ];
        _aSecond = new double[scene.Frames];
    }

    public MatchCosts Costs { get; }

    /// <param name="rounds">how often prices are set anew at most</param>
    public FoundPath Find(int rounds)
    {
        FoundPath? best = null;
        for (var (round, idle) = (0, 0); round < rounds && idle < Patience; round++)
        {
            var (found, path) = Try();
            _shares.Follow(path, _points);
            idle = found.IsBetterThan(best) || best is not { IsFair: true } ? 0 : idle + 1;
            best = found.IsBetterThan(best) ? found : best;
        }

        return Vary(best!, Whims.None).Aggregate(best!, (a, b) => b.IsBetterThan(a) ? b : a);
    }

    /// <summary>Finds other paths than the best one by whim, under the prices that it was found with.</summary>
    public IReadOnlyList<FoundPath> Vary(FoundPath best, Whims whims)
    {
        Costs.Whims = whims;
        _shares.Prices = best.Prices;
        Judge(best.Path);
        return [.. Enumerable.Range(0, VariedRounds).Select(_ => Try().Found)];
    }

    /// <returns>the cheapest path under the prices as they are, and what became of it by mending</returns>
    private (FoundPath Found, IReadOnlyList<Step> Path) Try()
    {
        Set(Costs.Running, isPriced: true);
        var path = _paths.Find();
        Judge(path);
        var mended = _mending.Mend(path);
        Judge(mended);
        var unfair = _shares.Unfairness(mended, _points);
        return (new FoundPath(mended, unfair, Costs.OfPath(mended, _plain), _shares.Prices), path);
    }

    /// <summary>Judges what is repeated by that path from now on.</summary>
    private void Judge(IReadOnlyList<Step> path)
    {
        _repeats.Follow(path, _points);
        Set(_plain, isPriced: false);
    }

    private void Set(RunningCosts costs, bool isPriced)
    {
        for (var s = 0; s < _faults.Length; s++)
        {
            _faults[s].CopyTo(_aSecond, 0);
            _repeats.AddTo(_aSecond, s);
            if (isPriced)
            {
                _shares.AddTo(_aSecond, s);
                Costs.Whims.AddTo(_aSecond, s);
            }

            costs.Set(s, _aSecond);
        }
    }
}

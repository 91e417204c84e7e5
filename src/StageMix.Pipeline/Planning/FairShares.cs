namespace StageMix.Pipeline.Planning;

/// <summary>
/// Keeps every stage in the mix and none too long. A stage that has too little gets cheaper by the second until it has
/// enough, one that has too much gets dearer: the prices of a Lagrangian relaxation, so that the cheapest path under
/// them is the cheapest of all with those shares.
/// </summary>
internal sealed class FairShares
{
    // of the share that a stage's weight calls for
    private const double Least = 0.56;
    private const double Most = 1.6;
    private const double MostOfAll = 0.8;

    /// <summary>In each third, where the stage holds it.</summary>
    private const double LeastOfThird = 0.3;

    /// <summary>From this length on, in seconds, a mix has thirds.</summary>
    private const double LongSeconds = 120;

    /// <summary>What a second costs more or less for each share that is too much or too little.</summary>
    private const double Pace = 2.5;

    /// <summary>Each change of the prices is smaller than the one before, so that they settle.</summary>
    private const double Settling = 0.15;

    /// <summary>A small lack changes prices as if it were so much more.</summary>
    private const double LeastStride = 0.02;

    private int _changes;

    private readonly Scene _scene;
    private readonly int _parts;

    private double[,] _prices;

    /// <summary>[stage, third]: the shares of the mix that it should have at least</summary>
    private readonly double[,] _least;
    private readonly double[] _leastOfAll;
    private readonly double[] _mostOfAll;

    public FairShares(Scene scene)
    {
        _scene = scene;
        _parts = scene.Rate.TimeOf(scene.Frames).Seconds > LongSeconds ? 3 : 1;
        _prices = new double[scene.Stages.Count, _parts];
        _least = new double[scene.Stages.Count, _parts];
        var wanted = scene.Stages.Sum(stage => stage.Weight);
        _leastOfAll = new double[scene.Stages.Count];
        _mostOfAll = new double[scene.Stages.Count];
        for (var s = 0; s < scene.Stages.Count; s++)
        {
            var fair = scene.Stages[s].Weight / wanted;
            for (var part = 0; part < _parts; part++)
            {
                var held = HeldShare(s, part);
                _least[s, part] = _parts > 1 ? LeastOfThird * fair * held : 0;
                _leastOfAll[s] += Least * fair * held;
            }

            _mostOfAll[s] = Math.Max(MostOfAll / scene.Stages.Count, Math.Min(MostOfAll, Most * fair));
        }
    }

    /// <summary>[stage, third], by the second; a copy.</summary>
    public double[,] Prices
    {
        get => (double[,])_prices.Clone();
        set => _prices = (double[,])value.Clone();
    }

    /// <summary>Adds what steers the stage's share to what a second of it costs.</summary>
    public void AddTo(double[] aSecond, int stage)
    {
        for (var part = 0; part < _parts; part++)
        {
            for (var frame = StartOf(part); frame < StartOf(part + 1); frame++)
            {
                aSecond[frame] += _prices[stage, part];
            }
        }
    }

    /// <summary>Changes the prices after a path: what lacks gets so much cheaper that it soon has enough.</summary>
    public void Follow(IReadOnlyList<Step> path, IReadOnlyList<int> points)
    {
        var shares = SharesOf(path, points);
        var pace = Pace / (1 + (Settling * _changes++));
        for (var s = 0; s < _scene.Stages.Count; s++)
        {
            var off = OffOf(s, shares);
            for (var part = 0; part < _parts; part++)
            {
                _prices[s, part] -= pace * (Stride(off) + (_parts * Stride(LackOf(s, part, shares))));
            }
        }
    }

    /// <returns>how far a path's shares are from what they should be; 0 where all are right</returns>
    public double Unfairness(IReadOnlyList<Step> path, IReadOnlyList<int> points)
    {
        var shares = SharesOf(path, points);
        var wrong = 0.0;
        for (var s = 0; s < _scene.Stages.Count; s++)
        {
            wrong += Math.Abs(OffOf(s, shares));
            for (var part = 0; part < _parts; part++)
            {
                wrong += LackOf(s, part, shares);
            }
        }

        return wrong;
    }

    private static double Stride(double off) => off == 0 ? 0 : off + Math.CopySign(LeastStride, off);

    /// <summary>What the stage lacks of its share of all, or below 0 what it has too much.</summary>
    private double OffOf(int stage, double[,] shares)
    {
        var all = 0.0;
        for (var part = 0; part < _parts; part++)
        {
            all += shares[stage, part];
        }

        return Math.Max(0, _leastOfAll[stage] - all) - Math.Max(0, all - _mostOfAll[stage]);
    }

    private double LackOf(int stage, int part, double[,] shares) =>
        Math.Max(0, _least[stage, part] - shares[stage, part]);

    /// <returns>[stage, third]</returns>
    private double[,] SharesOf(IReadOnlyList<Step> path, IReadOnlyList<int> points)
    {
        var shares = new double[_scene.Stages.Count, _parts];
        foreach (var step in path)
        {
            for (var part = 0; part < _parts; part++)
            {
                var from = Math.Max(points[step.From], StartOf(part));
                var end = Math.Min(points[step.To], StartOf(part + 1));
                shares[step.Stage, part] += Math.Max(0, end - from) / (double)_scene.Frames;
            }
        }

        return shares;
    }

    private int StartOf(int part) => ((part * _scene.Frames) + _parts - 1) / _parts;

    /// <summary>How much of the mix the stage could show in that part of it, where others hold it too; where it is alone it is seen anyway.</summary>
    private double HeldShare(int stage, int part)
    {
        var (from, end) = (StartOf(part), StartOf(part + 1));
        return (double)Enumerable.Range(from, end - from).Count(_scene.Stages[stage].Holds) / _scene.Frames;
    }
}

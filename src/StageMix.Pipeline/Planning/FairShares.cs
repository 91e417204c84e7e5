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

    private int _changes;

    private readonly Scene _scene;
    private readonly int _parts;

    /// <summary>[stage, third], by the second</summary>
    private readonly double[,] _prices;

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

    public double PriceAt(int stage, int frame) => _prices[stage, PartOf(frame)];

    /// <summary>Changes the prices after a path.</summary>
    /// <returns>how far its shares are from what they should be; 0 where all are right</returns>
    public double Judge(IReadOnlyList<Step> path, IReadOnlyList<int> points)
    {
        var shares = new double[_scene.Stages.Count, _parts];
        foreach (var step in path)
        {
            for (var frame = points[step.From]; frame < points[step.To]; frame++)
            {
                shares[step.Stage, PartOf(frame)] += 1.0 / _scene.Frames;
            }
        }

        var wrong = 0.0;
        var pace = Pace / (1 + (Settling * _changes++));
        for (var s = 0; s < _scene.Stages.Count; s++)
        {
            var all = Enumerable.Range(0, _parts).Sum(part => shares[s, part]);
            var off = Math.Max(0, _leastOfAll[s] - all) - Math.Max(0, all - _mostOfAll[s]);
            wrong += Math.Abs(off);
            for (var part = 0; part < _parts; part++)
            {
                var lacks = Math.Max(0, _least[s, part] - shares[s, part]);
                wrong += lacks;
                _prices[s, part] -= pace * (off + (_parts * lacks));
            }
        }

        return wrong;
    }

    private int PartOf(int frame) => Math.Min(_parts - 1, frame * _parts / _scene.Frames);

    /// <summary>How much of the mix the stage could show in that part of it, where others hold it too; where it is alone it is seen anyway.</summary>
    private double HeldShare(int stage, int part)
    {
        var (from, end) = (part * _scene.Frames / _parts, (part + 1) * _scene.Frames / _parts);
        return (double)Enumerable.Range(from, end - from).Count(_scene.Stages[stage].Holds) / _scene.Frames;
    }
}

namespace StageMix.Pipeline.Planning;

/// <summary>All that a path is weighed by: scores of switches, lengths of clips, what runs, and a whim.</summary>
internal sealed class MatchCosts : IPathCosts
{
    /// <summary>A stage that goes on where another could come makes a long clip.</summary>
    private const double GoingOn = 60;

    private readonly Scene _scene;
    private readonly IReadOnlyList<int> _points;
    private readonly SwitchRules _rules;
    private readonly ClipLengths _lengths;
    private readonly double[][] _ofLength;
    private readonly double[,] _goingOn;
    private readonly double[,,] _whims;

    public MatchCosts(Scene scene, IReadOnlyList<int> points, PlanningOptions options, SeededRandom random)
    {
        (_scene, _points, _rules) = (scene, points, new SwitchRules(scene));
        _lengths = new ClipLengths(scene, options);
        Scores = new SwitchScores(scene, points, _rules);
        Running = new RunningCosts(scene);
        _ofLength = [.. points.Select((_, j) => OfLengths(j))];
        _goingOn = new double[points.Count, scene.Stages.Count];
        _whims = new double[points.Count, scene.Stages.Count, scene.Stages.Count];
        for (var i = 1; i < points.Count - 1; i++)
        {
            for (var s = 0; s < scene.Stages.Count; s++)
            {
                _goingOn[i, s] = OfGoingOn(points[i], scene.Stages[s]);
                for (var next = 0; next < scene.Stages.Count; next++)
                {
                    _whims[i, s, next] = random.NextUnit() - 0.5;
                }
            }
        }
    }

    public SwitchScores Scores { get; }

    public RunningCosts Running { get; }

    /// <summary>How much whims speak for or against switches.</summary>
    public double Whim { get; set; }

    public int LongestClip => _lengths.Longest;

    public double OfClip(int from, int to, int stage) =>
        _ofLength[to][to - from - 1] + Running.Of(stage, _points[from], _points[to]);

    public double OfSwitch(int point, int stage, int next) =>
        stage == next ? _goingOn[point, stage] : Scores[point, stage, next].Cost + (Whim * _whims[point, stage, next]);

    /// <summary>Lets whims speak against what a path has, more or less: another seed shall find another way.</summary>
    public void Tire(IReadOnlyList<Step> path, SeededRandom random)
    {
        foreach (var (gone, coming) in path.Zip(path.Skip(1)))
        {
            _whims[coming.From, gone.Stage, coming.Stage] += 2 * random.NextUnit();
        }
    }

    /// <summary>What a path costs in earnest: without whims and without what steers shares.</summary>
    public double OfPath(IReadOnlyList<Step> path, RunningCosts plain) =>
        path.Sum(step =>
            _ofLength[step.To][step.To - step.From - 1] + plain.Of(step.Stage, _points[step.From], _points[step.To])
        )
        + path.Zip(path.Skip(1))
            .Sum(pair =>
                pair.First.Stage == pair.Second.Stage
                    ? _goingOn[pair.Second.From, pair.First.Stage]
                    : Scores[pair.Second.From, pair.First.Stage, pair.Second.Stage].Cost
            );

    private double[] OfLengths(int to)
    {
        var costs = new List<double>();
        for (var i = to - 1; i >= 0 && (i == to - 1 || _points[to] - _points[i] <= LongestClip); i--)
        {
            costs.Add(_lengths.Cost(_points[i], _points[to]));
        }

        return [.. costs];
    }

    private double OfGoingOn(int frame, StageView stage)
    {
        if (!stage.Holds(frame) || !stage.Holds(frame - 1))
        {
            return 0;
        }

        return SwitchRules.CostOf(_rules.JudgeGoingOn(frame, stage))
            + (_scene.HoldersOf(frame).Any(other => other != stage) ? GoingOn : 0);
    }
}

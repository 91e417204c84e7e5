namespace StageMix.Pipeline.Planning;

/// <summary>All that a path is weighed by: scores of switches, lengths of clips, what runs, and a whim.</summary>
internal sealed class MatchCosts : IPathCosts
{
    /// <summary>A stage that goes on where another could come makes a long clip.</summary>
    private const double GoingOn = 60;

    /// <summary>From how many stages on two must not take turns.</summary>
    private const int EnoughStages = 4;

    private readonly Scene _scene;
    private readonly int[] _points;
    private readonly SwitchRules _rules;
    private readonly ClipLengths _lengths;

    /// <summary>[end point]: in the order of <see cref="OfClips"/></summary>
    private readonly double[][] _ofLength;

    /// <summary>Room for what <see cref="OfClips"/> tells.</summary>
    private readonly double[] _clips;

    /// <summary>[point, stage, next stage]; of a stage to itself: of going on.</summary>
    private readonly double[] _switches;
    private readonly int _stages;

    public MatchCosts(Scene scene, IReadOnlyList<int> points, PlanningOptions options)
    {
        (_scene, _points, _rules) = (scene, [.. points], new SwitchRules(scene));
        _lengths = new ClipLengths(scene, options);
        Scores = new SwitchScores(scene, points, _rules);
        Running = new RunningCosts(scene);
        _ofLength = [.. points.Select((_, j) => OfLengths(j))];
        _clips = new double[_ofLength.Max(lengths => lengths.Length)];
        _stages = scene.Stages.Count;
        _switches = new double[points.Count * _stages * _stages];
        for (var i = 1; i < points.Count - 1; i++)
        {
            for (var s = 0; s < _stages; s++)
            {
                for (var next = 0; next < _stages; next++)
                {
                    _switches[Index(i, s, next)] =
                        s == next ? OfGoingOn(points[i], scene.Stages[s]) : Scores[i, s, next].Cost;
                }
            }
        }
    }

    public SwitchScores Scores { get; }

    public RunningCosts Running { get; }

    public Whims Whims { get; set; } = Whims.None;

    public double OfTurns => _stages >= EnoughStages ? SwitchRules.Cost : 0;

    public ReadOnlySpan<double> OfClips(int to, int stage)
    {
        var lengths = _ofLength[to];
        for (var k = 0; k < lengths.Length; k++)
        {
            _clips[k] = lengths[k] + Running.Of(stage, _points[to - 1 - k], _points[to]);
        }

        return _clips.AsSpan(0, lengths.Length);
    }

    public double OfSwitch(int point, int stage, int next) =>
        _switches[Index(point, stage, next)] + Whims.Of(point, stage, next);

    /// <summary>What a path costs in earnest: without whims and without what steers shares.</summary>
    public double OfPath(IReadOnlyList<Step> path, RunningCosts plain)
    {
        var cost = 0.0;
        for (var i = 0; i < path.Count; i++)
        {
            var step = path[i];
            cost += _ofLength[step.To][step.To - step.From - 1];
            cost += plain.Of(step.Stage, _points[step.From], _points[step.To]);
            cost += i == 0 ? 0 : _switches[Index(step.From, path[i - 1].Stage, step.Stage)];
            cost += IsTurn(path, i) ? OfTurns : 0;
        }

        return cost;
    }

    /// <summary>Whether with that step two stages take turns twice; a stage that goes on is one clip.</summary>
    private static bool IsTurn(IReadOnlyList<Step> path, int i) =>
        i >= 3
        && path[i].Stage == path[i - 2].Stage
        && path[i - 1].Stage == path[i - 3].Stage
        && path[i].Stage != path[i - 1].Stage;

    private int Index(int point, int stage, int next) => (((point * _stages) + stage) * _stages) + next;

    private double[] OfLengths(int to)
    {
        var costs = new List<double>();
        for (var i = to - 1; i >= 0 && (i == to - 1 || _points[to] - _points[i] <= _lengths.Longest); i--)
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

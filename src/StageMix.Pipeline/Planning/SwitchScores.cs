namespace StageMix.Pipeline.Planning;

/// <summary>What speaks for and against one switch.</summary>
/// <param name="Breaches">the rules that it breaks</param>
/// <param name="Place">what it happens on</param>
/// <param name="Jump">how far people are likely to jump across it, 0 to 1</param>
/// <param name="Contrast">how unlike clothes and set are, 0 to 1</param>
/// <param name="IsWideAgain">whether both pictures show all from afar</param>
/// <param name="IsByFaces">whether faces were found in both</param>
internal readonly record struct SwitchScore(
    Breach Breaches,
    SwitchPlace Place,
    double Jump,
    double Contrast,
    bool IsWideAgain,
    bool IsByFaces
)
{
    private const double JumpWeight = 2.2;
    private const double ContrastWeight = 0.1;
    private const double WideAgain = 0.08;

    /// <summary>About 1 where it is plainly unwelcome.</summary>
    public double Cost =>
        SwitchRules.CostOf(Breaches)
        + (JumpWeight * Jump)
        + (ContrastWeight * (1 - Contrast))
        + (IsWideAgain ? WideAgain : 0)
        + OfPlace;

    private double OfPlace =>
        Place switch
        {
            SwitchPlace.CutOfIncoming or SwitchPlace.CutOfOutgoing => 0,
            SwitchPlace.Downbeat or SwitchPlace.Whip => 0.05,
            SwitchPlace.Beat => 0.12,
            _ => 0.4,
        };
}

/// <summary>The scores of all switches that are thought of.</summary>
internal sealed class SwitchScores
{
    /// <summary>The likely jump where nothing was looked at.</summary>
    private const double Unseen = 0.3;

    private readonly SwitchScore[,,] _scores;

    public SwitchScores(Scene scene, IReadOnlyList<int> points, SwitchRules rules)
    {
        var stages = scene.Stages.Count;
        _scores = new SwitchScore[points.Count, stages, stages];
        for (var i = 1; i < points.Count - 1; i++)
        {
            var before = scene.Stages.Select(stage => stage.SightBefore(points[i])).ToList();
            var after = scene.Stages.Select(stage => stage.SightAfter(points[i])).ToList();
            for (var s = 0; s < stages; s++)
            {
                for (var next = 0; next < stages; next++)
                {
                    if (s != next && scene.Stages[s].Holds(points[i] - 1) && scene.Stages[next].Holds(points[i]))
                    {
                        _scores[i, s, next] = Weigh(
                            points[i],
                            scene.Stages[s],
                            scene.Stages[next],
                            before[s],
                            after[next],
                            rules
                        );
                    }
                }
            }
        }
    }

    /// <param name="point">the switch point's index</param>
    /// <param name="stage">the outgoing one's index in the scene</param>
    /// <param name="next">the incoming one's</param>
    public SwitchScore this[int point, int stage, int next] => _scores[point, stage, next];

    /// <summary>The switches that break no rule, in no order of worth.</summary>
    public IEnumerable<(int Point, int Stage, int Next)> Allowed(Scene scene, IReadOnlyList<int> points) =>
        from i in Enumerable.Range(1, Math.Max(0, points.Count - 2))
        from s in Enumerable.Range(0, scene.Stages.Count)
        from next in Enumerable.Range(0, scene.Stages.Count)
        where s != next && scene.Stages[s].Holds(points[i] - 1) && scene.Stages[next].Holds(points[i])
        where _scores[i, s, next].Breaches == Breach.None
        select (i, s, next);

    private static SwitchScore Weigh(
        int frame,
        StageView stage,
        StageView next,
        Sight? gone,
        Sight? coming,
        SwitchRules rules
    )
    {
        var place = rules.PlaceOf(frame, stage, next);
        return new SwitchScore(
            rules.Judge(frame, place, stage, next),
            place,
            gone is null || coming is null ? Unseen : PictureMatch.Jump(gone, coming),
            gone is null || coming is null ? 0 : PictureMatch.Contrast(gone, coming),
            gone is { IsWide: true } && coming is { IsWide: true },
            gone is { Faces.Count: > 0 } && coming is { Faces.Count: > 0 }
        );
    }
}

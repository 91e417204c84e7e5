using StageMix.Timeline;

namespace StageMix.Pipeline.Planning;

/// <summary>Finds the best matches between stages, whether a plan uses them or not.</summary>
internal static class BestMatches
{
    /// <summary>Nearer than this, in seconds, two matches of the same stages are one.</summary>
    private const double Apart = 1;

    /// <summary>The best first; none that breaks a rule.</summary>
    public static IReadOnlyList<StageMatch> Of(Scene scene, Timestamp mixStart, int count)
    {
        var points = SwitchPoints.Of(scene);
        var scores = new SwitchScores(scene, points, new SwitchRules(scene));
        var found =
            from one in scores.Allowed(scene, points)
            let score = scores[one.Point, one.Stage, one.Next]
            orderby score.Cost
            select Match(scene, mixStart, points[one.Point], scene.Stages[one.Stage], scene.Stages[one.Next], score);
        var best = new List<StageMatch>();
        foreach (var match in found)
        {
            if (best.Count < count && !best.Exists(other => IsSame(match, other)))
            {
                best.Add(match);
            }
        }

        return best;
    }

    private static StageMatch Match(
        Scene scene,
        Timestamp mixStart,
        int frame,
        StageView gone,
        StageView coming,
        SwitchScore score
    ) =>
        new(
            mixStart + scene.Rate.TimeOf(frame),
            gone.Index,
            gone.StageTimeAt(frame - 1),
            coming.Index,
            coming.StageTimeAt(frame),
            score.Jump,
            score.Contrast,
            score.IsByFaces
        );

    private static bool IsSame(StageMatch a, StageMatch b) =>
        Math.Abs((a.Song - b.Song).Seconds) < Apart
        && (
            (a.Outgoing, a.Incoming) == (b.Outgoing, b.Incoming) || (a.Outgoing, a.Incoming) == (b.Incoming, b.Outgoing)
        );
}

using StageMix.Timeline;

namespace StageMix.Pipeline.Planning.Faces;

/// <summary>Thins out the switches that are thought of, for looking for faces takes far longer than all else.</summary>
internal static class LikelySwitches
{
    private const double StretchSeconds = 1;

    /// <summary>For each stage of the scene, the stage times of the pictures next to likely switches, in order.</summary>
    public static IReadOnlyList<IReadOnlyList<Timestamp>> PicturesOf(Scene scene)
    {
        var pictures = scene.Stages.Select(_ => new SortedSet<Timestamp>()).ToList();
        foreach (var (frame, stage, next) in Of(scene))
        {
            var (gone, coming) = (scene.Stages[stage], scene.Stages[next]);
            pictures[stage].Add(gone.StageTimeAt(gone.FrameBefore(frame)));
            pictures[next].Add(coming.StageTimeAt(frame));
        }

        return [.. pictures.Select(times => times.ToList())];
    }

    /// <summary>In each second as many as there are stages, those that are cheapest by composition and movement.</summary>
    private static IEnumerable<(int Frame, int Stage, int Next)> Of(Scene scene)
    {
        var points = SwitchPoints.Of(scene);
        var scores = new SwitchScores(scene, points, new SwitchRules(scene));
        var stretch = scene.FramesOf(StretchSeconds);
        return scores
            .Allowed(scene, points)
            .GroupBy(one => points[one.Point] / stretch)
            .SelectMany(near =>
                near.OrderBy(one => scores[one.Point, one.Stage, one.Next].Cost).Take(scene.Stages.Count)
            )
            .Select(one => (points[one.Point], one.Stage, one.Next));
    }
}

namespace StageMix.Pipeline.Planning;

/// <summary>The output frames at which a switch is thought of: every stage's own cuts, where a stage begins or stops holding the song, and a grid between.</summary>
internal static class SwitchPoints
{
    private const double GridSeconds = 0.5;

    /// <summary>In order, from 0 to the scene's end, both included.</summary>
    public static IReadOnlyList<int> Of(Scene scene)
    {
        var grid = scene.FramesOf(GridSeconds);
        var points = new SortedSet<int>(Enumerable.Range(0, (scene.Frames / grid) + 1).Select(n => n * grid))
        {
            scene.Frames,
        };
        foreach (var stage in scene.Stages)
        {
            points.UnionWith(stage.Cuts);
            var begins = Enumerable
                .Range(1, scene.Frames - 1)
                .Where(frame => stage.HeldUntil(frame) != stage.HeldUntil(frame - 1));
            points.UnionWith(begins);
        }

        return points.Where(point => point >= 0 && point <= scene.Frames).ToList();
    }
}

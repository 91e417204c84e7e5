namespace StageMix.Pipeline.Planning;

/// <summary>
/// The output frames at which a switch is thought of: the song's beats, every stage's own cuts and whips, and where a
/// stage begins or stops holding the song. A grid fills what is left empty.
/// </summary>
internal static class SwitchPoints
{
    private const double GridSeconds = 0.5;

    /// <summary>In order, from 0 to the scene's end, both included.</summary>
    public static IReadOnlyList<int> Of(Scene scene)
    {
        var points = new SortedSet<int>(scene.Beats) { 0, scene.Frames };
        foreach (var stage in scene.Stages)
        {
            points.UnionWith(stage.Cuts);
            points.UnionWith(stage.Whips.Select(whip => (whip.Frame + whip.End) / 2));
            points.UnionWith(
                Enumerable
                    .Range(1, scene.Frames - 1)
                    .Where(frame => stage.HeldUntil(frame) != stage.HeldUntil(frame - 1))
            );
        }

        var inside = points.Where(point => point >= 0 && point <= scene.Frames).ToList();
        return [.. inside.Zip(inside.Skip(1)).SelectMany(pair => Filled(pair.First, pair.Second)), scene.Frames];

        IEnumerable<int> Filled(int from, int end)
        {
            var grid = scene.FramesOf(GridSeconds);
            for (var frame = from; frame == from || frame <= end - grid; frame += grid)
            {
                yield return frame;
            }
        }
    }
}

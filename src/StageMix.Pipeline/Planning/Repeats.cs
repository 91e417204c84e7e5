namespace StageMix.Pipeline.Planning;

/// <summary>A chorus that comes again shows other stages at the same moments.</summary>
internal sealed class Repeats(Scene scene)
{
    /// <summary>What a second of the same stage as before costs.</summary>
    private const double ASecond = 0.2;

    /// <summary>For each frame the same moment of an earlier chorus, or -1.</summary>
    private readonly int[] _earlier = Earlier(scene);

    /// <summary>The stage at each frame of the path that repeats are judged by.</summary>
    private readonly int[] _shown = [.. Enumerable.Repeat(-1, scene.Frames)];

    /// <summary>Judges by that path from now on.</summary>
    public void Follow(IReadOnlyList<Step> path, IReadOnlyList<int> points)
    {
        foreach (var step in path)
        {
            Array.Fill(_shown, step.Stage, points[step.From], points[step.To] - points[step.From]);
        }
    }

    /// <summary>Adds what a second of the stage costs where it was shown at the same moment of an earlier chorus.</summary>
    public void AddTo(double[] aSecond, int stage)
    {
        for (var frame = 0; frame < aSecond.Length; frame++)
        {
            aSecond[frame] += _earlier[frame] >= 0 && _shown[_earlier[frame]] == stage ? ASecond : 0;
        }
    }

    private static int[] Earlier(Scene scene)
    {
        var earlier = new int[scene.Frames];
        Array.Fill(earlier, -1);
        var choruses = scene.Parts.Where(part => part.IsChorus).ToList();
        foreach (var (first, again) in choruses.Zip(choruses.Skip(1)))
        {
            for (var frame = again.Frame; frame < Math.Min(again.End, scene.Frames); frame++)
            {
                var before = first.Frame + frame - again.Frame;
                earlier[frame] = before >= 0 && before < first.End ? before : -1;
            }
        }

        return earlier;
    }
}

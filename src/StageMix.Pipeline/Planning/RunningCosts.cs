namespace StageMix.Pipeline.Planning;

/// <summary>What showing a stage costs while it lasts, summed up so that a clip's part is one subtraction.</summary>
internal sealed class RunningCosts(Scene scene)
{
    private readonly double[][] _until = [.. scene.Stages.Select(_ => new double[scene.Frames + 1])];
    private readonly double _secondsPerFrame = scene.Rate.FrameDuration.Seconds;

    /// <param name="aSecond">what a second of the stage costs at each frame</param>
    public void Set(int stage, double[] aSecond)
    {
        var until = _until[stage];
        for (var frame = 0; frame < aSecond.Length; frame++)
        {
            until[frame + 1] = until[frame] + (_secondsPerFrame * aSecond[frame]);
        }
    }

    public double Of(int stage, int frame, int end) => _until[stage][end] - _until[stage][frame];
}

namespace StageMix.Pipeline.Planning;

/// <summary>What showing a stage costs while it lasts, summed up so that a clip's part is one subtraction.</summary>
internal sealed class RunningCosts(Scene scene)
{
    private readonly double[][] _until = [.. scene.Stages.Select(_ => new double[scene.Frames + 1])];
    private readonly double _secondsPerFrame = scene.Rate.FrameDuration.Seconds;

    /// <param name="aSecond">what a second of a stage at a frame costs</param>
    public void Set(Func<int, int, double> aSecond)
    {
        for (var s = 0; s < _until.Length; s++)
        {
            for (var frame = 0; frame < scene.Frames; frame++)
            {
                _until[s][frame + 1] = _until[s][frame] + (_secondsPerFrame * aSecond(s, frame));
            }
        }
    }

    public double Of(int stage, int frame, int end) => _until[stage][end] - _until[stage][frame];
}

namespace StageMix.Pipeline.Planning;

/// <summary>What a clip costs for its length: the more the song drives, the shorter clips please.</summary>
internal sealed class ClipLengths
{
    private const double CalmSeconds = 4.2;
    private const double DrivingSeconds = 2.6;
    private const double ChorusShare = 0.8;
    private const double Steepness = 0.7;

    /// <summary>Against a short clip speaks so much for each whole length that it lacks.</summary>
    private const double TooShort = 20;
    private const double TooLong = 4;

    private readonly Scene _scene;
    private readonly PlanningOptions _options;
    private readonly double[] _pleasant;

    /// <summary>How many of the frames before each are held by more than one stage.</summary>
    private readonly int[] _contested;

    public ClipLengths(Scene scene, PlanningOptions options)
    {
        (_scene, _options) = (scene, options);
        _pleasant = new double[scene.Frames];
        _contested = new int[scene.Frames + 1];
        for (var frame = 0; frame < scene.Frames; frame++)
        {
            var part = scene.PartAt(frame);
            _pleasant[frame] =
                double.Lerp(CalmSeconds, DrivingSeconds, Math.Clamp(part.Energy, 0, 1))
                * (part.IsChorus ? ChorusShare : 1);
            _contested[frame + 1] = _contested[frame] + (scene.HoldersOf(frame).Skip(1).Any() ? 1 : 0);
        }
    }

    /// <summary>Longer clips are not thought of: a stage goes on instead.</summary>
    public int Longest => _scene.FramesOf(1.5 * _options.LongestClipSeconds);

    /// <param name="frame">the first</param>
    /// <param name="end">exclusive</param>
    public double Cost(int frame, int end)
    {
        // where one stage alone can be shown, its clip is as long as it must be
        var contested = (double)(_contested[end] - _contested[frame]) / (end - frame);
        var seconds = (end - frame) * _scene.Rate.FrameDuration.Seconds;
        var pleasant = _pleasant[(frame + end) / 2];
        var tooShort = Math.Max(0, 1 - (seconds / _options.ShortestClipSeconds)) * TooShort;
        var tooLong = Math.Max(0, (seconds / _options.LongestClipSeconds) - 1) * TooLong;
        // by the second, so that many short clips are not dearer than few long ones
        var unpleasant = Steepness * Math.Pow(Math.Log(seconds / pleasant), 2) * (seconds / pleasant);
        return tooShort + (contested * (tooLong + unpleasant));
    }
}

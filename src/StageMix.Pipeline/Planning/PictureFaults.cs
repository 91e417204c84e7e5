using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Detecting;
using StageMix.Timeline;

namespace StageMix.Pipeline.Planning;

/// <summary>What speaks against showing a stage's picture at a time, whatever comes before and after.</summary>
internal sealed class PictureFaults
{
    // what a second costs
    private const float Black = 1.5f;
    private const float Frozen = 0.6f;
    private const float Small = 0.08f;
    private const float Blurred = 0.06f;

    private const double BlackBrightness = 14;
    private const double FrozenUnlike = 0.004;
    private const int FrozenMoments = 8;
    private const double FullHeight = 1080;

    private readonly Timestamp[] _times;
    private readonly float[] _costs;

    public PictureFaults(StageShots shots, MediaFile file)
    {
        var moments = shots.Moments;
        var usual = moments.Select(moment => moment.Sharpness).Order().ElementAtOrDefault(moments.Count / 2);
        var lacking = Math.Clamp(1 - ((file.Picture?.Size.Height ?? FullHeight) / FullHeight), 0, 1);
        _times = [.. moments.Select(moment => moment.Time)];
        _costs = new float[moments.Count];
        var still = 0;
        for (var i = 0; i < moments.Count; i++)
        {
            var isBlack = moments[i].Brightness < BlackBrightness;
            still = moments[i].Unlike < FrozenUnlike && !moments[i].Movement.Any(value => value > 0) ? still + 1 : 0;
            _costs[i] =
                (isBlack ? Black : 0)
                + (still >= FrozenMoments ? Frozen : 0)
                + (Small * (float)lacking)
                + (Blurred * (float)Math.Clamp(1 - (moments[i].Sharpness / Math.Max(usual, 1e-6)), 0, 1));
        }
    }

    /// <summary>What a second of the picture at that stage time costs.</summary>
    public float At(Timestamp stageTime)
    {
        if (_times.Length == 0)
        {
            return 0;
        }

        var found = Array.BinarySearch(_times, stageTime);
        return _costs[Math.Clamp(found >= 0 ? found : ~found - 1, 0, _costs.Length - 1)];
    }
}

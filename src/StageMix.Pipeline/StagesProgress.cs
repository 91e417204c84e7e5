namespace StageMix.Pipeline;

/// <summary>The mean of the stages' progress, told at each whole per cent.</summary>
internal sealed class StagesProgress(IProgress<double>? progress, int stages)
{
    private readonly Lock _gate = new();
    private readonly double[] _done = new double[stages];
    private int _percent;

    /// <param name="stage">from 0</param>
    /// <param name="done">0 to 1</param>
    public void Report(int stage, double done)
    {
        lock (_gate)
        {
            _done[stage] = Math.Max(_done[stage], done);
            var percent = (int)(100 * _done.Average());
            if (percent > _percent)
            {
                _percent = percent;
                progress?.Report(percent / 100.0);
            }
        }
    }
}

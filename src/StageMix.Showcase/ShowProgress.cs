namespace StageMix.Showcase;

/// <summary>Adds up work that several stages do at once, and tells it as a share from 0 to 1 that never falls.</summary>
internal sealed class ShowProgress(IProgress<double>? progress, long total)
{
    /// <summary>How often it is told, at most.</summary>
    private const int Steps = 500;

    private readonly Lock _lock = new();
    private long _done;
    private long _told = -1;

    public void Add(long work)
    {
        lock (_lock)
        {
            _done += work;
            var step = _done * Steps / total;
            if (step > _told)
            {
                _told = step;
                progress?.Report(Math.Min(1, (double)_done / total));
            }
        }
    }
}

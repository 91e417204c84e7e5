namespace StageMix.Pipeline.Acquiring;

/// <summary>The mean of the sources' progress.</summary>
internal sealed class AcquiringProgress(IProgress<double>? progress, int sources)
{
    /// <summary>Fetching is nearly all of it; decoding is the rest.</summary>
    private const double Fetching = 0.9;

    private readonly Lock _gate = new();
    private readonly double[] _done = new double[sources];

    /// <param name="source">from 0</param>
    public IProgress<double> Of(int source) => new OneSource(this, source);

    public void Done(int source) => Report(source, 1);

    private void Report(int source, double done)
    {
        lock (_gate)
        {
            // one that is fetched in several pieces begins anew with each
            _done[source] = Math.Max(_done[source], done);
            progress?.Report(_done.Average());
        }
    }

    private sealed class OneSource(AcquiringProgress all, int source) : IProgress<double>
    {
        public void Report(double value) => all.Report(source, Fetching * value);
    }
}

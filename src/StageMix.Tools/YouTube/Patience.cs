namespace StageMix.Tools.YouTube;

/// <summary>Asks again when a failure may pass. What gets further in between has its patience renewed.</summary>
internal sealed class Patience(YouTubeRules rules, TimeProvider time)
{
    public Task<T> KeepAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken) =>
        KeepAsync(ask, () => 0, cancellationToken);

    /// <param name="reached">how far it has got</param>
    /// <exception cref="YouTubeException">the failure does not pass</exception>
    public async Task<T> KeepAsync<T>(Func<Task<T>> ask, Func<long> reached, CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            var before = reached();
            try
            {
                return await ask();
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                var error = YouTubeErrors.Read(failure);
                failures = reached() > before ? 1 : failures;
                if (!error.MayPass || failures >= rules.Attempts)
                {
                    throw error;
                }
            }

            await Task.Delay(rules.Pause * Math.Pow(2, failures - 1), time, cancellationToken);
        }
    }
}

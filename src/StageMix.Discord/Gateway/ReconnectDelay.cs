namespace StageMix.Discord.Gateway;

/// <summary>How long to wait before the next connection: longer after each that came to nothing, and never for all bots alike.</summary>
internal sealed class ReconnectDelay(Func<double> jitter)
{
    private const double FirstSeconds = 1;
    private const double LongestSeconds = 60;

    private int _failures;

    public TimeSpan Next(ConnectionEnd end)
    {
        _failures = end.WasReady ? 0 : _failures + 1;
        // Discord wants one to five seconds before a new session takes an invalid one's place
        var seconds =
            end.IsSessionInvalid ? 1 + (4 * jitter())
            : _failures == 0 ? FirstSeconds * jitter()
            : Math.Min(LongestSeconds, FirstSeconds * Math.Pow(2, _failures - 1)) * (0.5 + (jitter() / 2));
        return TimeSpan.FromSeconds(seconds);
    }
}

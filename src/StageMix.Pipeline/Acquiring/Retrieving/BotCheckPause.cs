namespace StageMix.Pipeline.Acquiring.Retrieving;

/// <summary>
/// Stops all fetching for a while when YouTube repeatedly asks whether this is a bot: each further question makes the
/// address more suspect.
/// </summary>
internal sealed class BotCheckPause(TimeProvider time)
{
    private const int ChecksInARow = 3;

    public static readonly TimeSpan Length = TimeSpan.FromMinutes(30);

    private readonly Lock _gate = new();
    private int _inARow;
    private DateTimeOffset _until;

    /// <summary>How long nothing is fetched; null when it may be.</summary>
    public TimeSpan? Left => _until - time.GetUtcNow() is var left && left > TimeSpan.Zero ? left : null;

    public void Succeeded()
    {
        lock (_gate)
        {
            _inARow = 0;
        }
    }

    /// <returns>whether the pause begins with this check</returns>
    public bool Checked()
    {
        lock (_gate)
        {
            if (++_inARow < ChecksInARow || Left is not null)
            {
                return false;
            }

            _until = time.GetUtcNow() + Length;
            return true;
        }
    }
}
